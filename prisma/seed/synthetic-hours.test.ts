import { expect, it } from 'vitest'
import { spreadOverHours } from '@/prisma/seed/synthetic-hours'

it.each([1, 7, 100_000])('gives %i people an hour each, all between the two moments', (count) => {
  const [from, until] = [new Date('2026-01-01T00:30:00Z'), new Date('2026-02-01T00:30:00Z')]
  const hours = spreadOverHours(count, from, until)
  expect(hours.reduce((sum, hour) => sum + hour.count, 0)).toBe(count)
  for (const { hour } of hours) {
    expect(hour.getTime() % 3_600_000).toBe(0)
    expect(hour.getTime()).toBeLessThan(until.getTime())
    expect(hour.getTime()).toBeGreaterThan(from.getTime() - 3_600_000)
  }
})
