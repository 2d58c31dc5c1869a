import { expect, it } from 'vitest'
import { withinTime } from '@/lib/within-time'

it('stops what takes longer, and goes on afterwards', () => {
  let turns = 0
  const endless = () => {
    for (;;) turns += 1
  }
  expect(withinTime(endless, 50)).toBeNull()
  const stopped = turns
  expect(stopped).toBeGreaterThan(0)
  expect(withinTime(() => ['made'], 1_000)).toEqual(['made'])
  expect(turns).toBe(stopped)
})

it('lets errors through', () => {
  expect(() =>
    withinTime(() => {
      throw new RangeError('deep')
    }, 1_000),
  ).toThrow('deep')
})
