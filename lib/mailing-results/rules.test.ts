import { expect, it } from 'vitest'
import { folded, resultsOf } from '@/lib/mailing-results/rules'

it.each([
  [0, 0],
  [1, 'few'],
  [9, 'few'],
  [10, 10],
])('%i is shown as %s where it could tell on people', (count, shown) => {
  expect(folded(count)).toBe(shown)
})

it('bounces that a provider reports later are hard ones, and mails given up otherwise soft ones', () => {
  const rows = [
    { kind: 'hard', count: 2 },
    { kind: 'late', count: 3 },
    { kind: 'complaint', count: 1 },
    { kind: 'ended', count: 12 },
  ]
  expect(resultsOf(rows, 6)).toEqual({ hard: 5, soft: 4, complaints: 1, ended: 12 })
  expect(resultsOf([], 0)).toEqual({ hard: 0, soft: 0, complaints: 0, ended: 0 })
})
