import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { drawCard } from '@/lib/share-images/drawing'
import type { CardFacts } from '@/lib/share-images/queries'
import { DESIGN } from '@/lib/share-images/rules'

const facts: CardFacts = {
  drawing: 'line',
  name: 'The campaign',
  kicker: '@StateDept:',
  title: 'Stop the sales',
  count: { before: 'More than', number: '410', after: 'of 1,000 signatures' },
  share: 0.41,
  isRightToLeft: false,
}

const titled = (title: string, name = facts.name) => hashOf(drawCard({ ...facts, kicker: '', title, name }))

it('raise DESIGN when this fails: cards that look otherwise need another version', () => {
  const hash = hashOf([facts, { ...facts, drawing: 'film' as const }].map(drawCard).join())
  expect({ DESIGN, hash }).toEqual({ DESIGN: 2, hash: 'fdb919a20bd0' })
})

it.each([
  'Łódź “now”',
  'EE.\u00a0UU.',
  'Peace 🕊️ ✊🏽 👩🏽‍🚀 👨‍👩‍👧 🇲🇽 1️⃣',
  'שלום 2026 (Peace)',
  'أوقفوا بيع السلاح',
  'Мир Ειρήνη',
  '停止出售武器 ストップ 무기 판매',
  'सुनीता สมชาย',
])('draws %s as it is', (title) => {
  expect(titled(title)).not.toBe(titled(facts.name))
})

it.each(['Peace ሰላም now', 'მშვიდობა', 'n\u0303\u0301\u0301\u0301\u0301\u0301\u0301'])(
  'replaces %s by the campaign’s name as a whole',
  (title) => {
    expect(titled(title)).toBe(titled(facts.name))
    expect(hashOf(drawCard({ ...facts, title }))).toBe(titled(facts.name))
  },
)

it('draws the strokes and the count alone where no font has the campaign’s name either', () => {
  expect(titled('ሰላም', 'მშვიდობა')).toBe(titled('', ''))
})

it('draws strokes lower above a short title, and never into the words of a long one', () => {
  const drawn = (title: string) => drawCard({ ...facts, title, share: 0 })
  const lowest = (title: string) => Math.max(...strokeEnds(drawn(title)))
  expect(lowest('Peace')).toBeGreaterThan(lowest('Word '.repeat(32)))
  for (const title of ['Peace', 'Word '.repeat(32), 'W'.repeat(160)])
    expect(Math.max(...strokeEnds(drawn(title)).slice(0, 24)), title).toBeLessThan(boxOf(drawn(title)).top)
})

it('is set from the right where its language is read from there', () => {
  const [left, right] = [false, true].map((isRightToLeft) => boxOf(drawCard({ ...facts, isRightToLeft })))
  expect(left?.left).toBeGreaterThan(55)
  expect(left?.left).toBeLessThan(65)
  expect(right?.right).toBeGreaterThan(965)
  expect(right?.right).toBeLessThan(980)
})

function hashOf(svg: string): string {
  return createHash('sha256').update(svg).digest('hex').slice(0, 12)
}

function strokeEnds(svg: string): number[] {
  const [, strokes = ''] = / d="([^"]+)" stroke=/.exec(svg) ?? []
  return [...strokes.matchAll(/V([\d.]+)/g)].map(([, end]) => Number(end))
}

/** Of all words. */
function boxOf(svg: string): { left: number; right: number; top: number } {
  const outlines = [...svg.matchAll(/ d="([^"]+)" fill="(?:#15151a|#4b4b52)"/g)].map(([, d]) => d).join()
  const points = [...outlines.matchAll(/([\d.-]+) ([\d.-]+)/g)]
  const xs = points.map(([, x]) => Number(x))
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...points.map(([, , y]) => Number(y))),
  }
}
