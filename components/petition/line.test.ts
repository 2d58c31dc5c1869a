import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Strokes } from './line.tsx'

const stopped = (share: number) =>
  (renderToStaticMarkup(Strokes({ share })).match(/V66(?=M|")/g) ?? []).length
const drawn = (share: number) => (renderToStaticMarkup(Strokes({ share })).match(/M/g) ?? []).length

describe('the strokes', () => {
  test.each([
    [0, 0],
    [0.003, 0],
    [0.412, 41],
    [0.999, 99],
    [1, 100],
  ])('at %d of the goal, %d end at the line', (share, ends) => {
    expect(stopped(share)).toBe(ends)
    expect(drawn(share)).toBe(100)
  })

  test('that are not stopped run past the line', () => {
    const ends = [...renderToStaticMarkup(Strokes({ share: 0 })).matchAll(/V(\d+)/g)].map(([, end]) =>
      Number(end),
    )
    expect(ends).toHaveLength(100)
    expect(Math.min(...ends)).toBeGreaterThan(80)
  })
})
