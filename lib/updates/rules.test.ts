import { expect, it } from 'vitest'
import { localTime } from '@/lib/time-zones/rules'
import { isAhead, isFarOff } from '@/lib/updates/rules'

// An evening in Mexico, when UTC has the next day.
const EVENING = localTime(new Date('2026-12-01T03:00Z'), 'America/Mexico_City').day

it.each([
  ['2099-01-01', true],
  ['2099', true],
  ['2026-12-01', true],
  ['2026-12', true],
  ['2026-11-30', false],
  ['2026-11', false],
  ['2026', false],
  ['2017', false],
])('%s on the evening of 30 November 2026: still to come is %s', (date, ahead) => {
  expect(isAhead(date, EVENING)).toBe(ahead)
})

it.each([
  ['2099-01-01T09:00:00Z', true],
  ['2027-12-24T09:00:00Z', true],
  ['2027-11-30T09:00:00Z', false],
  ['2026-12-24T09:00:00Z', false],
])('%s on 30 November 2026: far enough to be a slip is %s', (moment, far) => {
  expect(isFarOff(new Date(moment), Date.parse('2026-11-30T12:00:00Z'))).toBe(far)
})
