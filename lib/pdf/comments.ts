import { GREY } from '@/lib/pdf/paper'
import { nameOfCountry, nameOfRegion } from '@/lib/pdf/places'
import { PAGE, type Sheets } from '@/lib/pdf/sheets'
import type { Unprintable } from '@/lib/pdf/unprintable'
import { paragraphs } from '@/lib/typesetting/characters'

const HEADING = { style: 'title' as const, size: 20, leading: 26, tag: 'H1' as const }
const NAME = { style: 'strong' as const, size: 9.5, leading: 13.5, isLabel: true, tag: 'H2' as const }
const PLACE = { style: 'text' as const, size: 8.5, leading: 12, color: GREY }
const COMMENT = { style: 'serif' as const, size: 10.5, leading: 14.5 }

/** What signers wrote, with their name and place; nothing where there are no comments. */
export async function* drawComments(sheets: Sheets, unprintable: Unprintable): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { name, country, region, comment } of sheets.document.comments) {
    number += 1
    if (number === 1) {
      sheets.addPage()
      sheets.text(sheets.words('comments'), HEADING)
      sheets.bookmark(sheets.words('comments'))
    }
    sheets.y += 14
    sheets.ensure(NAME.leading + PLACE.leading + 2 * COMMENT.leading)
    const baseline = sheets.y + NAME.leading * 0.72
    const shown = sheets.number(number)
    sheets.print(shown, PAGE.left - 6, baseline, { style: 'text', size: 6.5 }, { align: 'end', color: GREY })
    const place = [region && nameOfRegion(sheets, region), country && nameOfCountry(sheets, country)]
      .filter(Boolean)
      .join(', ')
    const missing = [sheets.text(name, NAME)]
    if (place) missing.push(sheets.text(place, PLACE))
    sheets.y += 2
    for (const paragraph of paragraphs(comment)) missing.push(sheets.text(paragraph, COMMENT))
    unprintable.note('comments', number, new Set(missing.flatMap((each) => [...each])))
    yield* sheets.flush()
  }
}
