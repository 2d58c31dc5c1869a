import { readFile } from 'node:fs/promises'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { regionOf } from '@/lib/countries/regions'
import { isCountry } from '@/lib/countries/rules'

/** The outline of a place as an SVG path of straight lines. */
export type Shape = { code: string; path: string }

type Country = Polygon<{ name: string }> | MultiPolygon<{ name: string }>

// Without a number of their own: Kosovo, and what others count as parts of a country.
const BY_NAME: Record<string, string> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' }
const NOBODY_SIGNS = ['AQ', 'TF']
// Cut in the Pacific, where Russia stays whole.
const TURNED: [number, number] = [-11, 0]

/** The countries by Natural Earth (public domain), in the Equal Earth projection. */
export async function worldShapes(): Promise<Shape[]> {
  const file = await readFile('node_modules/world-atlas/countries-110m.json', 'utf8')
  const world: Topology<{ countries: GeometryCollection<{ name: string }> }> = JSON.parse(file)
  const countries = new Map<string, Country[]>()
  for (const country of world.objects.countries.geometries as Country[]) {
    const code = countryOf(country)
    if (!NOBODY_SIGNS.includes(code)) countries.set(code, [...(countries.get(code) ?? []), country])
  }
  const draw = geoPath(geoEqualEarth().rotate(TURNED).precision(0))
  return [...countries]
    .map(([code, parts]) => ({ code, path: draw(merge(world, parts)) ?? '' }))
    .sort((one, other) => one.code.localeCompare(other.code))
}

/** The states of the United States by its Census Bureau (public domain), in the Albers projection, Alaska and Hawaii set in. */
export async function statesShapes(): Promise<Shape[]> {
  const file = await readFile('node_modules/us-atlas/states-albers-10m.json', 'utf8')
  const country: Topology<{ states: GeometryCollection<{ name: string }> }> = JSON.parse(file)
  const draw = geoPath()
  return feature(country, country.objects.states).features.map((state) => ({
    code: codeOf('US', state.properties.name),
    path: draw(state) ?? '',
  }))
}

/** The states of Mexico by MapSVG (CC BY 4.0), in the Mercator projection. */
export async function mexicoShapes(): Promise<Shape[]> {
  const file = await readFile('node_modules/@svg-maps/mexico/mexico.svg', 'utf8')
  return [...file.matchAll(/\sid="(\w+)"[^>]*?\sd="([^"]+)"/g)].map(([, id = '', path = '']) => ({
    code: codeOf('MX', id),
    path,
  }))
}

function countryOf({ id, properties }: Country): string {
  const name = properties?.name ?? ''
  // The canonical form of a numeric region (UN M.49) is its code of two letters (UTS 35).
  const code = BY_NAME[name] ?? Intl.getCanonicalLocales(`und-${id}`)[0]?.slice('und-'.length) ?? ''
  if (!isCountry(code)) throw new Error(`There is no code of ${name}`)
  return code
}

function codeOf(country: string, name: string): string {
  const code = regionOf(country, name)
  if (!code) throw new Error(`There is no code of ${name}`)
  return code
}
