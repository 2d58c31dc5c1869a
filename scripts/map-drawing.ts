import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Shape } from './map-shapes.ts'

type Point = [x: number, y: number]
type Ring = Point[]
type Outlined = { code: string; rings: Ring[] }
type Named = { code: string }
type Shared = Topology<{ shapes: GeometryCollection<Named> }>

type Drawing = {
  /** In units of the drawing, to which points are rounded, of all shapes with their smallest islands. */
  width: number
  /** Points that make a smaller triangle with their neighbours are left out, and islands of that size, in square units. */
  smallest: number
  credit: string
}

// Finer than what is drawn, and coarse enough for neighbours to share their points.
const SHARED = 20
// A page that uses one shape sees its path alone.
const STYLE = 'fill-rule="evenodd" vector-effect="non-scaling-stroke"'

/** An SVG file with a path of each shape's code; `#all` is all of them. Neighbours keep one border, and what is left fills the file. */
export function drawMap(shapes: readonly Shape[], { width, smallest, credit }: Drawing): string {
  const outlined = shapes.map(({ code, path }) => ({ code, rings: ringsOf(path) }))
  const { left, right, top } = boundsOf(outlined)
  const fit = (value: number) => Math.round((value * width * SHARED) / (right - left)) / SHARED
  const drawn = simplified(
    moved(outlined, ([x, y]) => [fit(x - left), fit(y - top)]),
    smallest,
  )
  const box = boundsOf(drawn)
  const size = [box.right - box.left, box.bottom - box.top]
  const paths = moved(drawn, ([x, y]) => [x - box.left, y - box.top])
    .filter(({ rings }) => rings.length > 0)
    .map(({ code, rings }) => `<path id="${code}" ${STYLE} d="${rings.map(pathOf).join('')}"/>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${size.join(' ')}">`,
    `<!-- ${credit} -->`,
    '<g id="all">',
    ...paths,
    '</g></svg>\n',
  ].join('\n')
}

function boundsOf(shapes: readonly Outlined[]) {
  const points = shapes.flatMap(({ rings }) => rings.flat())
  const [left, right] = extent(points.map(([x]) => x))
  const [top, bottom] = extent(points.map(([, y]) => y))
  return { left, right, top, bottom }
}

function extent(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  )
}

function moved(shapes: readonly Outlined[], move: (point: Point) => Point): Outlined[] {
  return shapes.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(move)) }))
}

/** The rings of a path of moves, straight lines and closings. Throws at any other command. */
export function ringsOf(path: string): Ring[] {
  const rings: Ring[] = []
  let [x, y]: Point = [0, 0]
  for (const [, command = '', values = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (!/[mlz]/i.test(command)) throw new Error(`A path has the command ${command}`)
    if (/z/i.test(command)) [x, y] = rings.at(-1)?.[0] ?? [x, y]
    if (/m/i.test(command)) rings.push([])
    const numbers = (values.match(/-?[\d.]+/g) ?? []).map(Number)
    for (let at = 0; at < numbers.length; at += 2) {
      const [toX, toY] = [numbers[at] ?? 0, numbers[at + 1] ?? 0]
      ;[x, y] = command === command.toLowerCase() ? [x + toX, y + toY] : [toX, toY]
      rings.at(-1)?.push([x, y])
    }
  }
  return rings
}

function simplified(shapes: readonly Outlined[], smallest: number): Outlined[] {
  const features = shapes.map(({ code, rings }): Feature<MultiPolygon, Named> => {
    const coordinates = rings.map((ring) => [closed(ring)])
    return { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } }
  })
  const collection: FeatureCollection<MultiPolygon, Named> = { type: 'FeatureCollection', features }
  const drawn = simplify(presimplify(topology({ shapes: collection }) as Shared), smallest)
  return feature<Named>(drawn, drawn.objects.shapes).features.map(
    ({ properties: { code }, geometry }, at) => {
      const outlines = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
      const rings = outlines.map(rounded).filter((ring) => areaOf(ring) >= smallest)
      return { code, rings: rings.length > 0 ? rings : largest(shapes[at]?.rings ?? []) }
    },
  )
}

/** Of a place so small that nothing else would be left of it. */
function largest(rings: readonly Ring[]): Ring[] {
  const whole = rings.map((ring) => rounded(closed(ring))).sort((a, b) => areaOf(b) - areaOf(a))
  return whole.slice(0, 1).filter((ring) => areaOf(ring) > 0)
}

function closed(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && (first[0] !== last?.[0] || first[1] !== last[1]) ? [...ring, first] : ring
}

function rounded(ring: Position[]): Ring {
  const points = ring.map(([x = 0, y = 0]): Point => [Math.round(x), Math.round(y)])
  return points.filter(([x, y], at) => x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1])
}

function areaOf(ring: Ring): number {
  const [first] = ring
  if (!first) return 0
  const doubled = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? first
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}

function pathOf(ring: Ring): string {
  const [first, ...rest] = ring.slice(0, -1)
  if (!first) return ''
  let [x, y] = first
  const steps = rest.map(([toX, toY]) => {
    const step = pair(toX - x, toY - y)
    ;[x, y] = [toX, toY]
    return step
  })
  return `M${pair(...first)}l${steps.join(' ').replaceAll(' -', '-')}z`
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`
}
