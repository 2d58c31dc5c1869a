import { expect, it } from 'vitest'
import { isAhead } from '@/lib/updates/rules'

it.each([
  ['2099-01-01', true],
  ['2099', true],
  ['2026-12-03', true],
  // Today already where the day begins first.
  ['2026-12-01', false],
  ['2026-11-30', false],
  ['2026-11', false],
  ['2017', false],
])('%s on 30 November 2026: still to come is %s', (date, ahead) => {
  expect(isAhead(date, Date.parse('2026-11-30T12:00:00Z'))).toBe(ahead)
})
