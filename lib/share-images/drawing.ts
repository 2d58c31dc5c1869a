import { borderPath, runningStrokesPath, strokesPath, type Placement } from '@/lib/figures/rules'
import type { CardFacts } from '@/lib/share-images/queries'
import { CARD_SIZE, drawable, isDrawable } from '@/lib/share-images/rules'

/** A React element as plain data, in the CSS that Satori knows. */
export type Drawing = { type: string; props: Record<string, unknown> }

type Style = Record<string, string | number>

const [PAPER, INK, GREY, ACCENT] = ['#f5f5f2', '#15151a', '#4b4b52', '#c2006b']
const { width, height } = CARD_SIZE
const STROKES = 266
const PLACING: Placement = { width, stretch: 1.62, lower: 14 }
const OVERRUN = 100
const FILM: Placement = { width, stretch: 2.03, lower: 35 }
const TEXT_WIDTH = 720
const SERIF = 'Faustina, Faustina Ext'

/** Draws strokes that run south, the border that stops them, and the text below. */
export function drawCard(facts: CardFacts): Drawing {
  const shown = withDrawableText(facts)
  return shown.drawing === 'film' ? filmCard(shown) : lineCard(shown)
}

// A text without some of its letters says something else, so it is replaced as a whole.
function withDrawableText(facts: CardFacts): CardFacts {
  const whole = (words: string) => (isDrawable(words) ? words : '')
  const [kicker, note] = [whole(facts.kicker), whole(facts.note)]
  const title = whole(facts.title)
  const count = { ...facts.count, before: whole(facts.count.before), after: whole(facts.count.after) }
  return title
    ? { ...facts, kicker, note, count }
    : { ...facts, kicker: '', note, count, title: whole(facts.name) }
}

function lineCard({ kicker, title, note, count, share }: CardFacts): Drawing {
  return card([
    picture([
      path(runningStrokesPath(STROKES, PLACING, share, OVERRUN), INK, 1.7),
      ...(share > 0 ? [path(borderPath(PLACING, share), ACCENT, 8)] : []),
    ]),
    box({ left: 56, bottom: 42, width: TEXT_WIDTH, gap: 14, ...COLUMN }, [
      ...small(kicker, 26),
      ...headline(title, note ? 2.6 : 3),
      counted(count, GREY),
      ...small(note, 22),
    ]),
  ])
}

function filmCard({ kicker, title, count }: CardFacts): Drawing {
  const border = borderPath(FILM)
  return card([
    picture([
      path(strokesPath(STROKES, FILM, height), INK, 1.7),
      path(border, INK, 14),
      path(border, PAPER, 10),
    ]),
    box(
      {
        left: 0,
        bottom: 0,
        width: TEXT_WIDTH,
        padding: '36px 56px',
        gap: 14,
        background: INK,
        color: PAPER,
        ...COLUMN,
      },
      [...small(kicker, 26, '#b5b5b3'), ...headline(title, 3), counted(count, '#b5b5b3')],
    ),
  ])
}

const COLUMN: Style = { position: 'absolute', display: 'flex', flexDirection: 'column' }

function card(children: Drawing[]): Drawing {
  const style = {
    width,
    height,
    display: 'flex',
    background: PAPER,
    color: INK,
    fontFamily: 'Sans, Sans Ext',
  }
  return box(style, children)
}

function headline(title: string, lines: number): Drawing[] {
  const words = drawable(title)
  if (!words) return []
  const size = [68, 58, 50, 42].find((each) => words.length * each * 0.52 <= TEXT_WIDTH * 0.92 * lines) ?? 36
  const headed = box(
    {
      fontFamily: SERIF,
      fontWeight: 700,
      fontSize: size,
      lineHeight: 1.04,
      display: 'block',
      lineClamp: 6,
      wordBreak: 'break-word',
    },
    words,
  )
  return [headed]
}

function counted({ before, number, after }: CardFacts['count'], color: string): Drawing {
  const words: Style = { fontSize: 30, color }
  return box({ display: 'flex', alignItems: 'baseline', gap: 12 }, [
    ...(before ? [box(words, before)] : []),
    box({ fontFamily: SERIF, fontWeight: 700, fontSize: 46, lineHeight: 1 }, number),
    ...(after ? [box(words, after)] : []),
  ])
}

function small(words: string, fontSize: number, color: string = GREY): Drawing[] {
  return words ? [box({ fontSize, lineHeight: 1.35, color }, drawable(words))] : []
}

function picture(children: Drawing[]): Drawing {
  const style = { position: 'absolute', left: 0, top: 0 }
  return {
    type: 'svg',
    props: { width, height, viewBox: `0 0 ${width} ${height}`, fill: 'none', style, children },
  }
}

function path(d: string, stroke: string, strokeWidth: number): Drawing {
  return { type: 'path', props: { d, stroke, 'stroke-width': strokeWidth, 'stroke-linejoin': 'round' } }
}

function box(style: Style, children: Drawing[] | string): Drawing {
  return { type: 'div', props: { style, children } }
}
