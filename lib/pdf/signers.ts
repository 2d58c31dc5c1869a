import type { Place } from '@/lib/pdf/document'
import { GREY } from '@/lib/pdf/paper'
import { inCountry, inRegion, isByPlace, nameOfCountry, nameOfRegion } from '@/lib/pdf/places'
import { PAGE, type Sheets } from '@/lib/pdf/sheets'
import type { Unprintable } from '@/lib/pdf/unprintable'
import { linesOf, type Line } from '@/lib/typesetting/lines'

const HEADING = { style: 'title' as const, size: 20, leading: 26, tag: 'H1' as const }
const COUNTRY = { style: 'strong' as const, size: 13, leading: 18, tag: 'H2' as const }
const REGION = { style: 'strong' as const, size: 9.5, leading: 14, tag: 'H3' as const }
const CONTINUED = { style: 'text' as const, size: 8, leading: 12, color: GREY }
const COLUMNS = 3
const GAP = 14
const WIDTH = (PAGE.right - PAGE.left - (COLUMNS - 1) * GAP) / COLUMNS
const NAME = { style: 'text' as const, size: 9, width: WIDTH }
const LEADING = 12.5

/** The names by place, or in one list without places, three a row; the number of each row’s first stands in the margin. */
export async function* drawSigners(sheets: Sheets, unprintable: Unprintable): AsyncGenerator<Buffer> {
  sheets.addPage()
  sheets.text(sheets.words('names'), HEADING)
  let place: Place | null = null
  let row: Line[][] = []
  let number = 0
  for await (const signer of sheets.document.signers) {
    if (row.length === COLUMNS || (place && !isSame(place, signer))) {
      drawRow(sheets, row, number, place)
      row = []
      yield* sheets.flush()
    }
    if (!place || !isSame(place, signer)) drawHeadings(sheets, place, signer)
    place = signer
    number += 1
    const { lines, missing } = linesOf(signer.name, NAME, sheets.faces)
    unprintable.note('names', number, missing)
    row.push(lines)
  }
  drawRow(sheets, row, number, place)
}

function isSame(one: Place, other: Place): boolean {
  return one.country === other.country && one.region === other.region
}

function drawHeadings(sheets: Sheets, before: Place | null, place: Place): void {
  if (isByPlace(sheets.document)) drawPlaceHeadings(sheets, before, place)
  sheets.rule(sheets.y + 1)
  sheets.y += 4
  sheets.tag('P')
}

function drawPlaceHeadings(sheets: Sheets, before: Place | null, place: Place): void {
  const { places } = sheets.document
  const { count, hasRegions } = inCountry(places, place.country)
  const isNewCountry = before?.country !== place.country
  const regionHeight = hasRegions ? 6 + REGION.leading : 0
  // A heading never stands alone at the foot of a page.
  sheets.ensure((isNewCountry ? 16 + COUNTRY.leading : 0) + regionHeight + 4 + 2 * LEADING)
  if (isNewCountry) {
    const name = nameOfCountry(sheets, place.country)
    sheets.y += 16
    drawHeading(sheets, name, count, COUNTRY)
    sheets.bookmark(name)
  }
  if (hasRegions) {
    sheets.y += isNewCountry ? 2 : 6
    drawHeading(sheets, nameOfRegion(sheets, place.region), inRegion(places, place), REGION)
  }
}

function drawHeading(
  sheets: Sheets,
  name: string,
  count: number,
  block: typeof COUNTRY | typeof REGION,
): void {
  sheets.text(name, { ...block, width: PAGE.right - PAGE.left - 80 })
  const number = sheets.number(count)
  const baseline = sheets.y - block.leading * 0.28
  sheets.print(
    number,
    PAGE.right,
    baseline,
    { style: 'text', size: block.size },
    { align: 'end', color: GREY },
  )
}

function drawRow(sheets: Sheets, row: Line[][], last: number, place: Place | null): void {
  if (!place || row.length === 0) return
  const height = LEADING * Math.max(1, ...row.map((lines) => lines.length))
  if (sheets.ensure(height) && isByPlace(sheets.document)) drawContinued(sheets, place)
  const baseline = sheets.y + LEADING - 4
  const first = sheets.number(last - row.length + 1)
  sheets.print(first, PAGE.left - 6, baseline, { style: 'text', size: 6.5 }, { align: 'end', color: GREY })
  for (const [column, lines] of row.entries())
    for (const [at, line] of lines.entries())
      sheets.draw(line, PAGE.left + column * (WIDTH + GAP), baseline + at * LEADING, NAME.size)
  sheets.y += height
}

function drawContinued(sheets: Sheets, place: Place): void {
  const country = nameOfCountry(sheets, place.country)
  const { hasRegions } = inCountry(sheets.document.places, place.country)
  const name = hasRegions ? `${country} · ${nameOfRegion(sheets, place.region)}` : country
  sheets.text(sheets.words('continued', { place: name }), CONTINUED)
  sheets.y += 4
}
