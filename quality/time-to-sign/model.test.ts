import { expect, it } from 'vitest'
import { NOTHING, secondsOf, sum } from './model.ts'

it('counts a second for about three characters, and two and a half for a tap', () => {
  expect(secondsOf({ ...NOTHING, characters: 181 })).toBeCloseTo(60)
  expect(secondsOf({ ...NOTHING, taps: 4, swipes: 2, keyboards: 3 })).toBeCloseTo(4 * 2.55 + 2 * 1.1)
})

it('adds steps up', () => {
  const step = { taps: 1, swipes: 2, characters: 3, keyboards: 1 }
  expect(sum([step, step, NOTHING])).toEqual({ taps: 2, swipes: 4, characters: 6, keyboards: 2 })
})
