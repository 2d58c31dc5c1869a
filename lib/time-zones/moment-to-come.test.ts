import { expect, it } from 'vitest'
import { momentToCome } from '@/lib/time-zones/moment-to-come'

const NOW = Date.parse('2026-11-30T19:00:00Z')
const at = (day: string, time: string, zone = 'America/New_York') => momentToCome({ day, time }, zone, NOW)

it('is a moment within two years that clocks show', () => {
  expect(at('2026-12-08', '09:00')).toEqual({ moment: new Date('2026-12-08T14:00:00Z'), twice: false })
  expect(at('2027-11-07', '01:30')).toEqual({ moment: new Date('2027-11-07T05:30:00Z'), twice: true })
  expect(at('2027-03-14', '02:30')).toEqual({ state: 'skipped' })
  expect(at('2026-11-30', '14:00')).toEqual({ state: 'past' })
  expect(at('2028-12-01', '09:00')).toEqual({ state: 'far' })
})
