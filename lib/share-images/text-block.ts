import type { CardFacts } from '@/lib/share-images/queries'
import { CARD_SIZE } from '@/lib/share-images/rules'
import { balancedWidth } from '@/lib/typesetting/balanced-width'
import { Faces } from '@/lib/typesetting/faces'
import { firstLines, linesOf, oneLine, type Line } from '@/lib/typesetting/lines'
import { outline } from '@/lib/typesetting/outline'

export type Inks = { strong: string; soft: string }
/** `right` and `top` of its rows, for what must not run into them. */
export type TextBlock = { drawn: string; rows: { right: number; top: number }[] }

export const MARGIN = 56
const TITLE_WIDTH = 920
const TITLE_HEIGHT = 258
const TITLE_SIZES = [88, 80, 72, 64, 56, 48]
const LEADING = 1.04
const NUMBER_SIZE = 88
// Networks show cards at a quarter of their size.
const SMALL_SIZE = 40
const GAP = 16
// Of a font's size: digits, and the highest letters of any script.
const DIGIT = 0.66
const ASCENT = 0.8
const COUNT_WIDTH = CARD_SIZE.width - 2 * MARGIN
const LAST_BASELINE = CARD_SIZE.height - 48

const faces = new Faces(() => {})

/** Whether every letter of a text has a font. */
export function isDrawable(text: string): boolean {
  return linesOf(text, { style: 'title', size: SMALL_SIZE, width: Infinity }, faces).missing.size === 0
}

/** A card's words as outlines, set from the last line upwards. */
export function textBlock(facts: CardFacts, inks: Inks): TextBlock {
  const count = countRow(facts, inks)
  const title = titleRows(facts, LAST_BASELINE - NUMBER_SIZE * DIGIT - 36, inks)
  const rows = [count, title]
  if (facts.kicker) {
    const line = oneLine(facts.kicker, { style: 'text', size: SMALL_SIZE, width: TITLE_WIDTH }, faces)
    rows.push(linesBlock([line], SMALL_SIZE, topOf(title) - 16, inks.soft, facts))
  }
  return { drawn: rows.map(({ drawn }) => drawn).join(''), rows: rows.flatMap((each) => each.rows) }
}

// Words of two sizes on one baseline, in the order in which the card's language is read; smaller where they are too wide.
function countRow(facts: CardFacts, inks: Inks): TextBlock {
  const { width: whole } = countParts(facts, inks, 1)
  const { parts, width } = countParts(facts, inks, Math.min(1, COUNT_WIDTH / whole))
  const start = startOf(width, facts)
  let x = start
  const drawn = (facts.isRightToLeft ? parts.toReversed() : parts).map(({ line, size, color }) => {
    const at = x
    x += line.width + GAP
    return filled(outline(line, at, LAST_BASELINE, size), color)
  })
  return {
    drawn: drawn.join(''),
    rows: [{ right: start + width, top: LAST_BASELINE - NUMBER_SIZE * DIGIT }],
  }
}

function countParts({ count: { before, number, after } }: CardFacts, inks: Inks, scale: number) {
  const words = [
    { text: before, style: 'text', size: SMALL_SIZE * scale, color: inks.soft },
    { text: number, style: 'title', size: NUMBER_SIZE * scale, color: inks.strong },
    { text: after, style: 'text', size: SMALL_SIZE * scale, color: inks.soft },
  ] as const
  const parts = words
    .filter(({ text }) => text)
    .map(({ text, ...set }) => ({ ...set, line: oneLine(text, { ...set, width: Infinity }, faces) }))
  return { parts, width: parts.reduce((sum, { line }) => sum + line.width, (parts.length - 1) * GAP) }
}

function titleRows(facts: CardFacts, lastBaseline: number, inks: Inks): TextBlock {
  const { lines, size } = titleLines(facts.title)
  return linesBlock(lines, size, lastBaseline, inks.strong, facts)
}

function titleLines(title: string): { lines: Line[]; size: number } {
  const smallest = TITLE_SIZES.at(-1) ?? SMALL_SIZE
  const mostAt = (size: number) => Math.floor(TITLE_HEIGHT / (size * LEADING))
  const at = (size: number) => ({ style: 'title' as const, size, width: TITLE_WIDTH })
  const fits = (size: number) => linesOf(title, at(size), faces).lines.length <= mostAt(size)
  const size = TITLE_SIZES.find(fits)
  if (!size) return { lines: firstLines(title, mostAt(smallest), at(smallest), faces), size: smallest }
  const balanced = balancedWidth(title, at(size), faces)
  return { lines: linesOf(title, { ...at(size), width: balanced }, faces).lines, size }
}

function linesBlock(
  lines: Line[],
  size: number,
  lastBaseline: number,
  color: string,
  facts: CardFacts,
): TextBlock {
  const placed = lines.map((line, index) => ({
    line,
    x: startOf(line.width, facts),
    baseline: lastBaseline - (lines.length - 1 - index) * size * LEADING,
  }))
  return {
    drawn: placed.map(({ line, x, baseline }) => filled(outline(line, x, baseline, size), color)).join(''),
    rows: placed.map(({ line, x, baseline }) => ({ right: x + line.width, top: baseline - size * ASCENT })),
  }
}

/** The top of its highest row. */
export function topOf({ rows }: TextBlock): number {
  return Math.min(...rows.map(({ top }) => top))
}

function startOf(rowWidth: number, { isRightToLeft }: CardFacts): number {
  return isRightToLeft ? Math.max(MARGIN, MARGIN + TITLE_WIDTH - rowWidth) : MARGIN
}

/** A path of SVG in one colour. */
export function filled(d: string, color: string): string {
  return `<path d="${d}" fill="${color}"/>`
}
