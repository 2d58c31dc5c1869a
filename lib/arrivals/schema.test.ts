import { expect, it } from 'vitest'
import { daysOf, funnelFilter } from '@/lib/arrivals/schema'

const KNOWN = { first: '2026-05-01', today: '2026-12-01' }
const days = (asked: Record<string, unknown>) => daysOf(funnelFilter.parse(asked), KNOWN)

it.each([
  [{}, '2026-11-02', '2026-12-01'],
  [{ days: '7' }, '2026-11-25', '2026-12-01'],
  [{ days: 'all' }, '2026-05-01', '2026-12-01'],
  [{ days: '7', from: '2026-06-01', to: '2026-06-30' }, '2026-06-01', '2026-06-30'],
  [{ from: '2026-06-01' }, '2026-06-01', '2026-12-01'],
  [{ to: '2026-06-01' }, '2026-05-01', '2026-06-01'],
  [{ from: '2026-06-30', to: '2026-06-01' }, '2026-06-01', '2026-06-30'],
  [{ from: '2026-11-30', to: '2027-06-01' }, '2026-11-30', '2026-12-01'],
  [{ from: '2027-06-01' }, '2026-12-01', '2026-12-01'],
  [{ from: '0001-01-01', to: '1999-01-01' }, '2000-01-01', '2000-01-01'],
  [{ from: '2026-02-30', days: 'nonsense' }, '2026-11-02', '2026-12-01'],
  [{ from: ['2026-06-01', '2026-06-02'] }, '2026-11-02', '2026-12-01'],
])('%j is from %s to %s', (asked, from, to) => {
  expect(days(asked)).toEqual({ from, to })
})

it('takes no language or channel that there is none of', () => {
  expect(funnelFilter.parse({ language: 'es', channel: 'handout' })).toMatchObject({
    language: 'es',
    channel: 'handout',
  })
  expect(funnelFilter.parse({ language: 'xx', channel: "'" })).toMatchObject({ language: '', channel: '' })
})
