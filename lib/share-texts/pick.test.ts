import { expect, it } from 'vitest'
import { pickText } from '@/lib/share-texts/pick'

const CODES = Array.from({ length: 4_000 }, (_, n) => n.toString(32).padStart(8, '0'))
const FOUR = [3, 4, 8, 9].map((variant) => ({ variant }))

it('texts are given out evenly over share codes', () => {
  const given = FOUR.map((text) => CODES.filter((code) => pickText(FOUR, code) === text).length)
  for (const count of given) expect(count).toBeGreaterThan(900)
  for (const count of given) expect(count).toBeLessThan(1_100)
})

it('a code keeps its text while that stays, whatever becomes of the others', () => {
  for (const code of CODES.slice(0, 200)) {
    const before = pickText(FOUR, code)
    const fewer = FOUR.filter((text) => text === before || text.variant !== 8)
    expect(pickText(fewer, code)).toBe(before)
    expect(pickText([...FOUR, { variant: 11 }], code)?.variant).toSatisfy(
      (variant) => variant === before?.variant || variant === 11,
    )
  }
})

it('none is picked of none', () => {
  expect(pickText([], CODES[0] ?? null)).toBeUndefined()
  expect(pickText([], null)).toBeUndefined()
  expect(FOUR).toContain(pickText(FOUR, null))
})
