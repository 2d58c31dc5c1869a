import { INTL_LOCALE } from '@/lib/i18n/dates'
import type { Sheets } from '@/lib/pdf/sheets'
import { MARKS, OTHER } from '@/lib/typesetting/characters'

type Section = 'names' | 'comments'

const HEADING = { style: 'title' as const, size: 20, leading: 26, tag: 'H1' as const }
const NOTE = { style: 'text' as const, size: 10, leading: 14 }
const SCRIPT = { style: 'strong' as const, size: 9.5, leading: 14, tag: 'H2' as const }
const NUMBERS = { style: 'text' as const, size: 9, leading: 12.5 }
const AT_A_TIME = 400

/** What a document could not print: by section and script, the numbers of its rows. */
export class Unprintable {
  private readonly sections: Record<Section, Map<string, number[]>> = {
    names: new Map(),
    comments: new Map(),
  }
  private readonly rows = new Set<string>()

  /** How many rows are not printed as they are. */
  get count(): number {
    return this.rows.size
  }

  note(section: Section, row: number, scripts: ReadonlySet<string>): void {
    for (const script of scripts) {
      this.rows.add(`${section} ${row}`)
      const known = this.sections[section].get(script)
      if (known) known.push(row)
      else this.sections[section].set(script, [row])
    }
  }

  /** The last page; none where everything was printed. */
  async *draw(sheets: Sheets): AsyncGenerator<Buffer> {
    if (this.count === 0) return
    sheets.addPage()
    sheets.text(sheets.words('unprintable'), HEADING)
    sheets.y += 8
    sheets.text(sheets.words('unprintableNote'), NOTE)
    for (const section of ['names', 'comments'] as const)
      for (const [script, rows] of this.sections[section]) {
        sheets.y += 10
        sheets.ensure(SCRIPT.leading + 2 * NUMBERS.leading)
        sheets.text(sheets.words(`unprintableIn.${section}`, { script: nameOf(script, sheets) }), SCRIPT)
        for (let at = 0; at < rows.length; at += AT_A_TIME) {
          sheets.text(rows.slice(at, at + AT_A_TIME).join(', '), NUMBERS)
          yield* sheets.flush()
        }
      }
  }
}

function nameOf(script: string, { words, document }: Sheets): string {
  if (script === MARKS) return words('marks')
  if (script === OTHER) return words('otherCharacters')
  return new Intl.DisplayNames(INTL_LOCALE[document.language], { type: 'script' }).of(script) ?? script
}
