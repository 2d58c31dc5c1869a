import { between, folderOfLib, importsOf, isOurs, modules, ROOMS, type Imports } from './imports.ts'
import { drawWay, WAYS } from './ways.ts'

const DRAWN = /(<!-- drawn: (\w+) -->\n)[\s\S]*?(<!-- \/drawn -->)/g

const ABOUT: Record<string, string> = {
  types: 'shapes that packages lack',
  lib: 'the domain: queries, verbs, rules',
  'routes.mjs': 'every address and what it is',
  endpoints: 'what public posts answer',
  prisma: 'schema, migrations, seed',
  server: 'the process: start, database, HTTP, jobs',
  tools: 'programs of the system, load, tables',
  testing: 'scenes, doubles and drivers of tests',
  editor: 'the editor’s logic without markup',
  components: 'what pages show',
  browser: 'the public pages’ script',
  app: 'pages and routes',
  bench: 'speed, with its thresholds',
  faults: 'drills of what must be outlived',
  scripts: 'commands',
  e2e: 'sentences about the site in a browser',
}

/** `page` is docs/architecture.md; its drawings are generated from the code's imports. */
export function withDrawings(page: string): string {
  const ours = importsOf(ROOMS.flatMap(modules).filter(isOurs))
  const drawings: Record<string, string> = { rooms: drawRooms(ours), lib: drawLib(ours) }
  for (const [name, way] of Object.entries(WAYS)) drawings[name] = drawWay(way, ours)
  return page.replace(DRAWN, (_all, opening: string, name: string, closing: string) => {
    const drawing = drawings[name]
    if (drawing === undefined) throw new Error(`There is no drawing called ${name}`)
    return `${opening}\n\`\`\`text\n${drawing}\n\`\`\`\n\n${closing}`
  })
}

/** Rooms from the top down, with the number of modules and the rooms they import. */
function drawRooms(ours: Imports): string {
  const imports = between(ours, roomOf)
  const lines = ROOMS.filter((room) => imports.has(room)).map((room) => {
    const count = [...ours.keys()].filter((name) => roomOf(name) === room).length
    const below = (imports.get(room) ?? []).sort((a, b) => ROOMS.indexOf(b) - ROOMS.indexOf(a))
    const named = below.length > 0 ? `→ ${below.join(', ')}` : ''
    return [room.padEnd(11), String(count).padStart(4), `  ${(ABOUT[room] ?? '').padEnd(41)}`, named].join(
      ' ',
    )
  })
  return lines
    .reverse()
    .map((line) => line.trimEnd())
    .join('\n')
}

/** In layers: each imports only from those below. */
function drawLib(ours: Imports): string {
  const imports = between(ours, folderOfLib)
  const layers = new Map<string, number>()
  const layerOf = (folder: string): number => {
    const known = layers.get(folder)
    if (known !== undefined) return known
    const layer = Math.max(-1, ...(imports.get(folder) ?? []).map(layerOf)) + 1
    layers.set(folder, layer)
    return layer
  }
  for (const folder of imports.keys()) layerOf(folder)
  const highest = Math.max(...layers.values())
  return Array.from({ length: highest + 1 }, (_, above) => highest - above)
    .map((layer) => {
      const folders = [...layers].filter(([, its]) => its === layer).map(([folder]) => folder.slice(4))
      return `${String(layer).padStart(2)}  ${folders.sort().join(' · ')}`
    })
    .join('\n')
}

function roomOf(name: string): string {
  return name.split('/')[0] ?? ''
}
