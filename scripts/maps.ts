import { writeFile } from 'node:fs/promises'
import { drawMap } from './map-drawing.ts'
import { mexicoShapes, statesShapes, worldShapes } from './map-shapes.ts'

// Draws the maps of /numbers. Run it after changing how they are drawn, and commit the output.
const folder = process.argv[2] ?? 'components/numbers/maps'

const world = { width: 720, smallest: 3, credit: 'Natural Earth, by world-atlas 2.0.2, simplified' }
const states = { width: 640, smallest: 6, credit: 'U.S. Census Bureau, by us-atlas 3.0.1, simplified' }
const mexico = {
  ...{ width: 640, smallest: 6 },
  credit:
    'MapSVG (https://mapsvg.com/maps/mexico), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by @svg-maps/mexico 2.0.0, simplified',
}

await writeFile(`${folder}/world.svg`, drawMap(await worldShapes(), world))
await writeFile(`${folder}/united-states.svg`, drawMap(await statesShapes(), states))
await writeFile(`${folder}/mexico.svg`, drawMap(await mexicoShapes(), mexico))
