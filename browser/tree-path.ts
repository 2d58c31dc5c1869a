import { toBase64 } from '@/lib/ledger/bytes'
import type { Step } from '@/lib/ledger/check-proof'
import type { ProvenReceipt } from '@/lib/ledger/check-receipt'
import { filled, type CheckerWords } from './checker-words.ts'
import { element } from './element.ts'

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 320
const ROW = 28
const MARGIN = 10
const WIDEST_STEP = 26
const SHOWN_CHARACTERS = 8

/** Draws the way from a leaf at the bottom to the root at the top, and tells it step by step. */
export function treePath({ leaf, path, checkpoint }: ProvenReceipt, words: CheckerWords): Node[] {
  if (path.length === 0) return [element('p', {}, words.only)]
  const end = (message: string, hash: Uint8Array) =>
    element('p', { className: 'meta' }, filled(message, { hash: beginningOf(hash) }))
  const steps = path.map((step) =>
    element(
      'li',
      {},
      filled(words[step.side], { hash: beginningOf(step.beside), above: beginningOf(step.above) }),
    ),
  )
  return [
    end(words.top, checkpoint.root),
    drawing(path, filled(words.drawing, { steps: String(path.length) })),
    end(words.bottom, leaf),
    element(
      'details',
      {},
      element('summary', {}, words.steps),
      element('ol', { className: 'grid list-decimal gap-1 ps-8 text-16' }, ...steps),
    ),
  ]
}

function drawing(path: Step[], label: string): SVGElement {
  const height = path.length * ROW + 2 * MARGIN
  const places = placesOf(path)
  const y = (row: number) => height - MARGIN - row * ROW
  const lines: SVGElement[] = []
  const dots: SVGElement[] = []
  for (const [row, { own, beside }] of places.entries()) {
    const above = places[row + 1]?.own
    if (beside !== null && above !== undefined) {
      lines.push(line(beside, y(row), above, y(row + 1), 'stroke-control'))
      lines.push(line(own, y(row), above, y(row + 1), 'stroke-accent [stroke-width:3]'))
      dots.push(dot(beside, y(row), 'fill-paper stroke-control'))
    }
    dots.push(dot(own, y(row), 'fill-accent stroke-accent'))
  }
  const attributes = { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label }
  return svg('svg', { ...attributes, class: 'w-full max-w-80' }, ...lines, ...dots)
}

/** Where each row has the path, and what stands beside it there; the last row is the root. */
function placesOf(path: Step[]): { own: number; beside: number | null }[] {
  const offsets = path.map(({ side }) => (side === 'left' ? -1 : 1))
  const own = offsets.reduce((reached, offset) => [...reached, (reached.at(-1) ?? 0) + offset], [0])
  const all = own.flatMap((at, row) => [at, at + 2 * (offsets[row] ?? 0)])
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const step = Math.min(WIDEST_STEP, (WIDTH - 2 * MARGIN) / (most - least))
  const x = (at: number) => Math.round(WIDTH / 2 + (at - (least + most) / 2) * step)
  return own.map((at, row) => {
    const offset = offsets[row]
    return { own: x(at), beside: offset === undefined ? null : x(at + 2 * offset) }
  })
}

function line(x1: number, y1: number, x2: number, y2: number, classes: string): SVGElement {
  return svg('line', { ...{ x1, y1, x2, y2 }, class: classes })
}

function dot(cx: number, cy: number, classes: string): SVGElement {
  return svg('circle', { cx, cy, r: 6, class: `${classes} [stroke-width:2]` })
}

function svg(
  tag: string,
  attributes: Record<string, string | number>,
  ...children: SVGElement[]
): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  made.append(...children)
  return made
}

function beginningOf(hash: Uint8Array): string {
  return `${toBase64(hash).slice(0, SHOWN_CHARACTERS)}…`
}
