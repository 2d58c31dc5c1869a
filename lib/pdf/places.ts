import { regionName } from '@/lib/countries/regions'
import { countryName, isCountry } from '@/lib/countries/rules'
import type { PetitionDocument, Place } from '@/lib/pdf/document'
import { GREY } from '@/lib/pdf/paper'
import { FULL_WIDTH, PAGE, type Sheets } from '@/lib/pdf/sheets'

type Row = { name: string; count: number; isCountry: boolean }

const HEADING = { style: 'title' as const, size: 20, leading: 26, tag: 'H1' as const }
const GAP = 28
const WIDTH = (FULL_WIDTH - GAP) / 2
const ROW = 15
const INDENT = 12
const COUNT_WIDTH = 60

/** How many signed where, in two columns: a country and below it its regions, where some are stated. Nothing without places. */
export async function* drawPlaces(sheets: Sheets): AsyncGenerator<Buffer> {
  if (!isByPlace(sheets.document)) return
  sheets.addPage()
  sheets.text(sheets.words('places'), HEADING)
  let [top, column] = [sheets.y + 12, 0]
  sheets.y = top
  const rows = rowsOf(sheets)
  for (const [at, row] of rows.entries()) {
    const isAloneAtFoot = row.isCountry && rows[at + 1]?.isCountry === false
    if (sheets.y + ROW * (isAloneAtFoot ? 2 : 1) > PAGE.bottom) {
      column = (column + 1) % 2
      if (column === 0) {
        sheets.addPage()
        top = sheets.y
      }
      sheets.y = top
    }
    drawRow(sheets, row, PAGE.left + column * (WIDTH + GAP))
    yield* sheets.flush()
  }
}

/** Whether it was handed over where signers live. */
export function isByPlace({ places }: PetitionDocument): boolean {
  return places.some(({ country }) => country !== '')
}

/** A country's name in the document's language. */
export function nameOfCountry({ document }: Sheets, country: string): string {
  return isCountry(country) ? countryName(country, document.language) : country
}

/** A region's name in the document's language, or whatever was written. */
export function nameOfRegion({ words, document }: Sheets, region: string | null): string {
  return region ? regionName(region, document.language) : words('regionNotStated')
}

/** How many are of a country, and whether some state their region. */
export function inCountry(
  places: PetitionDocument['places'],
  country: string,
): { count: number; hasRegions: boolean } {
  const own = places.filter((place) => place.country === country)
  return {
    count: own.reduce((sum, { count }) => sum + count, 0),
    hasRegions: own.some(({ region }) => region),
  }
}

/** How many are of a region, or of a country without a region. */
export function inRegion(places: PetitionDocument['places'], { country, region }: Place): number {
  return places.find((place) => place.country === country && place.region === region)?.count ?? 0
}

function rowsOf(sheets: Sheets): Row[] {
  const { places } = sheets.document
  const countries = [...new Set(places.map(({ country }) => country))]
  return countries.flatMap((country) => {
    const { count, hasRegions } = inCountry(places, country)
    const regions = hasRegions ? places.filter((place) => place.country === country) : []
    return [
      { name: nameOfCountry(sheets, country), count, isCountry: true },
      ...regions.map(({ region, count }) => ({
        name: nameOfRegion(sheets, region),
        count,
        isCountry: false,
      })),
    ]
  })
}

function drawRow(sheets: Sheets, { name, count, isCountry }: Row, x: number): void {
  const indent = isCountry ? 0 : INDENT
  const style = isCountry ? ('strong' as const) : ('text' as const)
  const color = isCountry ? undefined : GREY
  sheets.y += ROW
  sheets.tag('P')
  const baseline = sheets.y - 4.5
  sheets.print(
    name,
    x + indent,
    baseline,
    { style, size: 9.5, width: WIDTH - indent - COUNT_WIDTH },
    { color },
  )
  const number = sheets.number(count)
  sheets.print(number, x + WIDTH, baseline, { style, size: 9.5 }, { align: 'end', color })
  sheets.rule(sheets.y, x, WIDTH)
}
