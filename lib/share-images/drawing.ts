import {
  borderPath,
  deepestUntil,
  runningStrokesPath,
  strokesPath,
  type Placement,
} from '@/lib/figures/rules'
import type { CardFacts } from '@/lib/share-images/queries'
import { CARD_SIZE, STROKES } from '@/lib/share-images/rules'
import {
  filled,
  isDrawable,
  MARGIN,
  textBlock,
  topOf,
  type Inks,
  type TextBlock,
} from '@/lib/share-images/text-block'

const [PAPER, INK, GREY, ACCENT] = ['#f5f5f2', '#15151a', '#4b4b52', '#c2006b']
const ON_PAPER: Inks = { strong: INK, soft: GREY }
const ON_INK: Inks = { strong: PAPER, soft: '#c9c9c6' }

const { width, height } = CARD_SIZE
const STROKE_WIDTH = 9
const LINE: Placement = { width, stretch: 1.04, lower: 0 }
const OVERRUN = 62
const CLEAR = 20
const LOWEST = 110
const FILM: Placement = { width, stretch: 1.75, lower: 20 }
const PADDING = 32

/** A card as SVG, its words as outlines: strokes that run south, the border that stops them, and the text below. */
export function drawCard(facts: CardFacts): string {
  const shown = withDrawableText(facts)
  return shown.drawing === 'film' ? filmCard(shown) : lineCard(shown)
}

// A text without some of its letters says something else, so it is replaced as a whole.
function withDrawableText(facts: CardFacts): CardFacts {
  const title = whole(facts.title)
  return {
    ...facts,
    kicker: title && whole(facts.kicker),
    title: title || whole(facts.name),
    count: { ...facts.count, before: whole(facts.count.before), after: whole(facts.count.after) },
  }
}

function whole(text: string): string {
  return isDrawable(text) ? text : ''
}

function lineCard(facts: CardFacts): string {
  const { drawn, rows } = textBlock(facts, ON_PAPER)
  const placing = { ...LINE, lower: lowestAbove(rows) }
  return svg([
    stroked(runningStrokesPath(STROKES, placing, facts.share, OVERRUN), INK, STROKE_WIDTH),
    facts.share > 0 ? stroked(borderPath(placing, facts.share), ACCENT, 18) : '',
    drawn,
  ])
}

function lowestAbove(rows: TextBlock['rows']): number {
  const room = rows.map(({ right, top }) => top - CLEAR - OVERRUN - deepestUntil(right, LINE))
  return Math.min(LOWEST, ...room)
}

function filmCard(facts: CardFacts): string {
  const border = borderPath(FILM)
  const { drawn, rows } = textBlock(facts, ON_INK)
  const top = topOf({ drawn, rows }) - PADDING
  const right = Math.max(...rows.map((row) => row.right)) + MARGIN
  return svg([
    stroked(strokesPath(STROKES, FILM, height), INK, STROKE_WIDTH),
    stroked(border, INK, 26),
    stroked(border, PAPER, 18),
    filled(`M0 ${top}H${right}V${height}H0Z`, INK),
    drawn,
  ])
}

function svg(parts: string[]): string {
  const ground = `<path d="M0 0H${width}V${height}H0Z" fill="${PAPER}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none">${ground}${parts.join('')}</svg>`
}

function stroked(d: string, color: string, thickness: number): string {
  return `<path d="${d}" stroke="${color}" stroke-width="${thickness}" stroke-linejoin="round"/>`
}
