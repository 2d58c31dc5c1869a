import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Histogram } from './histogram.ts'

const durations = fc.array(fc.double({ min: 0.001, max: 600_000, noNaN: true }), {
  minLength: 1,
  maxLength: 300,
})

test('a percentile is that of the sorted durations, within 1.6 % and a microsecond', () => {
  fc.assert(
    fc.property(durations, fc.constantFrom(0.01, 0.5, 0.99, 1), (all, share) => {
      const histogram = new Histogram()
      for (const duration of all) histogram.add(duration)
      const sorted = all.toSorted((a, b) => a - b)
      const exact = sorted[Math.max(1, Math.ceil(all.length * share)) - 1] ?? 0
      expect(Math.abs(histogram.percentile(share) - exact)).toBeLessThanOrEqual(exact / 63 + 0.001)
    }),
  )
})

test('counts what it got, and has no percentile of nothing', () => {
  const histogram = new Histogram()
  expect([histogram.count, histogram.percentile(0.99)]).toEqual([0, 0])
  histogram.add(2.5)
  expect(histogram.count).toBe(1)
})
