import { expect, it } from 'vitest'
import { retentionDue } from '@/lib/retention/rules'

const UNSET = { keptMonthsAfterEnd: 12, keptMonthsAfterSigning: null, keptMonthsOfNews: null }
const at = (day: string) => new Date(`${day}T12:00:00Z`)

it('keeps everything while the campaign runs, unless a time after signing is set', () => {
  expect(retentionDue(UNSET, null, at('2040-01-01'))).toEqual({
    ...{ all: false, signedBefore: null, newsBefore: null },
  })
  const set = { ...UNSET, keptMonthsAfterSigning: 24, keptMonthsOfNews: 1 }
  expect(retentionDue(set, null, at('2026-03-31'))).toEqual({
    ...{ all: false, signedBefore: at('2024-03-31'), newsBefore: at('2026-02-28') },
  })
})

it.each([
  ['2026-11-30', '2027-11-29', false],
  ['2026-11-30', '2027-11-30', true],
  ['2028-02-29', '2029-02-27', false],
  ['2028-02-29', '2029-03-01', true],
])('of a campaign that ended on %s everything is due on %s: %s', (ended, now, due) => {
  expect(retentionDue(UNSET, at(ended), at(now)).all).toBe(due)
})
