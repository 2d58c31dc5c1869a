import { formatDate } from '@/lib/i18n/dates'
import { GREY, type Block } from '@/lib/pdf/paper'
import { FULL_WIDTH, PAGE, type Sheets } from '@/lib/pdf/sheets'
import { balancedWidth } from '@/lib/typesetting/balanced-width'
import { linesOf } from '@/lib/typesetting/lines'

const ORGANISATION: Block = { style: 'strong', size: 10.5, leading: 15 }
const RECIPIENT: Block = { style: 'text', size: 13, leading: 19 }
const TARGET: Block = { style: 'text', size: 11, leading: 16, color: GREY }
const SALUTATION: Block = { style: 'serif', size: 17, leading: 24 }
const TITLE: Block = { style: 'title', size: 31, leading: 36, tag: 'H1' }
const LONG_TITLE: Block = { style: 'title', size: 22, leading: 27, tag: 'H1' }
const DEMAND: Block = { style: 'serif', size: 14, leading: 20.5 }
const COUNT: Block = { style: 'title', size: 58, leading: 62 }
const COUNTED: Block = { style: 'text', size: 13, leading: 19 }
const HEADING: Block = { style: 'strong', size: 8.5, leading: 13, tag: 'H2' }
const NOTE: Block = { style: 'text', size: 8.5, leading: 12 }
const CHECKPOINT: Block = { style: 'mono', size: 6.5, leading: 10 }

/** What is asked of whom, by how many, and the checkpoint of the ledger that proves it. */
export async function* drawCover(sheets: Sheets): AsyncGenerator<Buffer> {
  const { document, words } = sheets
  const { language, organisation, recipient, target, salutation, title, demand, count, date } = document
  sheets.addCover()
  sheets.text(organisation, ORGANISATION)
  sheets.rule(sheets.y + 7)
  sheets.y += 22
  sheets.text(words('to', { recipient }), RECIPIENT)
  if (target !== recipient) sheets.text(target, TARGET)
  yield* sheets.flush()
  sheets.y += 40
  sheets.text(salutation, SALUTATION)
  yield* sheets.flush()
  const block = title.length > 120 ? LONG_TITLE : TITLE
  const { style, size } = block
  const width = balancedWidth(title, { style, size, width: FULL_WIDTH }, sheets.faces)
  sheets.text(title, { ...block, width })
  sheets.y += 14
  yield* sheets.flush()
  for (const paragraph of demand.split('\n')) {
    sheets.text(paragraph, DEMAND)
    yield* sheets.flush()
  }
  sheets.y += 34
  sheets.text(sheets.number(count), COUNT)
  sheets.text(words('counted', { count, date: formatDate(date, language) }), COUNTED)
  yield* sheets.flush()
  drawCheckpoint(sheets)
}

// At the foot of the cover where it fits there.
function drawCheckpoint(sheets: Sheets): void {
  const { document, words } = sheets
  const lines = document.checkpoint.trimEnd().split('\n')
  const height = HEADING.leading + heightOf(words('checkpointNote'), NOTE, sheets) + 12 + sum(lines, sheets)
  sheets.y = Math.max(sheets.y + 40, PAGE.bottom - height)
  sheets.ensure(height)
  sheets.rule(sheets.y - 8)
  sheets.text(words('checkpoint'), HEADING)
  sheets.text(words('checkpointNote'), NOTE)
  sheets.y += 12
  for (const line of lines) {
    if (line) sheets.text(line, CHECKPOINT)
    else sheets.y += CHECKPOINT.leading
  }
}

function sum(lines: string[], sheets: Sheets): number {
  return lines.reduce(
    (height, line) => height + Math.max(CHECKPOINT.leading, heightOf(line, CHECKPOINT, sheets)),
    0,
  )
}

function heightOf(text: string, { style, size, leading }: Block, { faces }: Sheets): number {
  return linesOf(text, { style, size, width: FULL_WIDTH }, faces).lines.length * leading
}
