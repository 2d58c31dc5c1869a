import { expect, it } from 'vitest'
import { broughtIn, shownOf } from '@/lib/arrivals/rules'

it.each([
  [0, null],
  [1, 'few'],
  [9, 'few'],
  [10, 10],
  [19, 10],
  [120, 120],
  [1_239, 1_230],
])('of %i a signer sees %s', (brought, seen) => {
  expect(broughtIn(shownOf(brought))).toBe(seen)
})
