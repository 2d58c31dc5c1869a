import { expect, it } from 'vitest'
import { Faces } from '@/lib/typesetting/faces'
import { linesOf, type Line } from '@/lib/typesetting/lines'
import { outline } from '@/lib/typesetting/outline'

const faces = new Faces(() => {})

function lineOf(text: string): Line {
  const [line] = linesOf(text, { style: 'title', size: 80, width: 2000 }, faces).lines
  if (!line) throw new Error('no line')
  return line
}

function edges(text: string): { left: number; right: number; lowest: number } {
  const points = [...outline(lineOf(text), 100, 500, 80).matchAll(/([\d.-]+) ([\d.-]+)/g)]
  const xs = points.map(([, x]) => Number(x))
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    lowest: Math.max(...points.map(([, , y]) => Number(y))),
  }
}

it.each(['Peace now', 'שלום 2026 (Peace)', 'السلام', 'Peace 🕊️'])(
  'draws %s within its width, on its baseline',
  (text) => {
    const { left, right, lowest } = edges(text)
    expect(left).toBeGreaterThan(95)
    expect(right).toBeLessThan(105 + lineOf(text).width)
    expect(right).toBeGreaterThan(90 + lineOf(text).width * 0.9)
    expect(lowest).toBeGreaterThan(498)
    expect(lowest).toBeLessThan(540)
  },
)

it('joins Arabic letters, and draws joined emoji as one', () => {
  const glyphs = (text: string) => outline(lineOf(text), 0, 0, 80)
  expect(glyphs('لا')).not.toBe(glyphs('ا') + glyphs('ل'))
  expect(lineOf('👩🏽‍🚀').width).toBe(lineOf('👩').width)
})
