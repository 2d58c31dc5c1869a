import { expect, it } from 'vitest'
import { broughtIn, dayBefore, rateOf, shownOf, sumSteps, toldOf, unitOf } from '@/lib/arrivals/rules'

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

it.each([
  ['2026-12-01', '2026-12-01', 'day'],
  ['2026-09-01', '2026-12-01', 'day'],
  ['2026-08-31', '2026-12-01', 'week'],
  ['2025-03-01', '2026-12-01', 'week'],
  ['2025-01-01', '2026-12-01', 'month'],
])('from %s to %s is drawn by %3$s', (from, to, unit) => {
  expect(unitOf({ from, to })).toBe(unit)
})

it('counts days back over months', () => {
  expect(dayBefore('2026-03-01', 1)).toBe('2026-02-28')
  expect(dayBefore('2026-12-01', 29)).toBe('2026-11-02')
})

it.each([
  [0, 0],
  [1, 'few'],
  [9, 'few'],
  [10, 10],
  [1_239, 1_239],
])('%i is told as %s', (count, told) => {
  expect(toldOf(count)).toBe(told)
})

it.each([
  [10, 49, null],
  [10, 50, { share: 0.2 }],
  [50, 50, { share: 1 }],
  [0, 50, { share: 0 }],
  [9, 500, { below: 0.02 }],
  [60, 50, null],
])('the rate of %i in %i is %j', (count, base, rate) => {
  expect(rateOf(count, base)).toEqual(rate)
})

it('sums by step, and knows of every step', () => {
  const rows = [
    { step: 'viewed', count: 3 },
    { step: 'viewed', count: 4 },
    { step: 'signed', count: 1 },
  ] as const
  expect(sumSteps(rows)).toEqual({
    viewed: 7,
    ...{ read: 0, signed: 1, confirmed: 0, shared: 0, forwarded: 0, donated: 0, wrote: 0 },
  })
})
