import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { QUIET_ZONE } from '@/lib/handouts/qr-code'
import type { Handout } from '@/lib/handouts/queries'
import { translator } from '@/lib/i18n/translator'
import { Paper, type Block } from '@/lib/pdf/paper'
import { memoize } from '@/lib/platform/memoize'
import { truncate } from '@/lib/text/characters'
import { balancedWidth } from '@/lib/typesetting/balanced-width'
import { linesOf } from '@/lib/typesetting/lines'

/** Letter, in points; most printers leave a quarter of an inch blank. */
const LETTER = { width: 612, height: 792, left: 54, right: 558, top: 50, bottom: 742 }
/** With its quiet zone. */
const CODE = 220
const GAP = 22
const FOOT = 40
/** Where the code and what to do with it begin. */
const SIGN_HERE = LETTER.bottom - FOOT - CODE - 6
// Short words stand larger, until the longest fit.
const SCALES = Array.from({ length: 17 }, (_, step) => 1.3 - step * 0.05)
// Setting one takes a third of a second.
const KEPT = 8
const LONGEST_IMPRINT = 220

const ORGANISATION: Block = { style: 'strong', size: 11, leading: 16 }
const HEADING: Block = { style: 'strong', size: 11, leading: 15, tag: 'H2' }
const ACTION: Block = { style: 'title', size: 25, leading: 30, tag: 'H2' }
const HOW: Block = { style: 'text', size: 13, leading: 18 }
const ADDRESS_SIZES = [19, 17, 15, 13, 11]
const NOTE: Block = { style: 'text', size: 11, leading: 15 }
const IMPRINT: Block = { style: 'text', size: 9, leading: 12.5 }

type Piece = { text: string; block: Block; before: number }

/** A page of Letter paper in black alone, with the code as vectors; the last ones are kept. */
export function handoutPdf(handout: Handout): Promise<Buffer> {
  return written(JSON.stringify(handout))
}

const written = memoize((facts) => {
  const { changedAt, ...handout } = JSON.parse(facts) as Omit<Handout, 'changedAt'> & { changedAt: string }
  return write({ ...handout, changedAt: new Date(changedAt) })
}, KEPT)

async function write(handout: Handout): Promise<Buffer> {
  const { language, title, organisation, changedAt } = handout
  const paper = new Paper({ format: LETTER, language, title, author: organisation, date: changedAt })
  paper.addPage()
  drawDemand(paper, handout)
  drawWay(paper, handout)
  drawImprint(paper, handout)
  return buffer(Readable.from(paper.end()))
}

function drawDemand(paper: Paper, handout: Handout): void {
  paper.text(handout.organisation, ORGANISATION)
  paper.rule(paper.y + 7)
  paper.y += 8
  const room = SIGN_HERE - GAP - paper.y
  const sizes = SCALES.map((scale) => demandOf(handout, scale))
  const pieces = sizes.find((each) => heightOf(paper, each) <= room) ?? sizes.at(-1) ?? []
  for (const { text, block, before } of pieces) {
    paper.y += before
    paper.text(text, { ...block, width: widthOf(paper, text, block) })
  }
}

function demandOf({ language, target, title, demand, reason }: Handout, scale: number): Piece[] {
  const t = translator(language, 'handout')
  const scaled = (block: Block): Block => ({
    ...block,
    size: block.size * scale,
    leading: block.leading * scale,
  })
  const why = [
    { text: t('why'), block: HEADING, before: 18 * scale },
    { text: reason, block: scaled({ style: 'serif', size: 16, leading: 22 }), before: 0 },
  ]
  return [
    {
      text: t('to', { target }),
      block: scaled({ style: 'text', size: 15, leading: 21 }),
      before: 18 * scale,
    },
    { text: title, block: scaled({ style: 'title', size: 38, leading: 43, tag: 'H1' }), before: 8 * scale },
    { text: demand, block: scaled({ style: 'serif', size: 18, leading: 25 }), before: 14 * scale },
    ...(reason ? why : []),
  ]
}

// The last line of a title is not a word alone.
function widthOf(paper: Paper, text: string, { style, size, tag }: Block): number {
  if (tag !== 'H1') return paper.fullWidth
  return balancedWidth(text, { style, size, width: paper.fullWidth }, paper.faces)
}

function heightOf(paper: Paper, pieces: Piece[]): number {
  return pieces.reduce((height, { text, block, before }) => {
    const { style, size, leading } = block
    const { lines } = linesOf(text, { style, size, width: paper.fullWidth }, paper.faces)
    return height + before + lines.length * leading
  }, 0)
}

function drawWay(paper: Paper, { language, address, typed, code }: Handout): void {
  const t = translator(language, 'handout')
  paper.rule(SIGN_HERE)
  const top = SIGN_HERE + 4
  const alt = t('code', { address })
  const unit = CODE / code.size
  // Its dark modules begin at the margin: the quiet zone is paper anyway.
  paper.shape(code.outline, { x: LETTER.left - QUIET_ZONE * unit, y: top, unit, alt })
  const x = LETTER.left + CODE
  const column = { x, width: LETTER.right - x }
  paper.y = top + 22
  paper.text(t('sign'), { ...ACTION, ...column })
  paper.y += 6
  paper.text(t('scan'), { ...HOW, ...column })
  paper.y += 4
  paper.text(typed, { ...addressBlock(paper, typed, column.width), ...column })
  paper.y += 8
  paper.text(t('confirm'), { ...NOTE, ...column })
}

function addressBlock(paper: Paper, typed: string, width: number): Block {
  const fits = (size: number) =>
    linesOf(typed, { style: 'strong', size, width }, paper.faces).lines.length === 1
  const size = ADDRESS_SIZES.find(fits) ?? 11
  return { style: 'strong', size, leading: size * 1.35 }
}

function drawImprint(paper: Paper, { language, number, imprint }: Handout): void {
  const t = translator(language, 'handout')
  paper.y = LETTER.bottom - FOOT + 4
  paper.rule(paper.y)
  paper.y += 4
  const whole = imprint.replaceAll(/\s+/g, ' ')
  const shown = truncate(whole, LONGEST_IMPRINT)
  paper.text(shown === whole ? whole : `${shown}…`, { ...IMPRINT, width: paper.fullWidth - 70 })
  if (number === 0) return
  const baseline = LETTER.bottom - FOOT + 4 + 4 + IMPRINT.leading * 0.72
  paper.print(t('number', { number }), LETTER.right, baseline, { ...IMPRINT }, { align: 'end' })
}
