import { describe, expect, it } from 'vitest'
import { handOverBounds, historyBounds, outsideOf, responseBounds } from '@/lib/deliveries/dates'
import { errorSentence } from '@/lib/i18n/error-words'

const NOW = new Date('2026-11-30T15:00:00Z')

describe('a package is handed over', () => {
  const bounds = handOverBounds(new Date('2026-11-20T01:00:00Z'), NOW)

  it.each(['2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01'])('on %s', (date) =>
    expect(outsideOf(bounds, date)).toBeNull(),
  )

  it.each(['1900-01-01', '2026-11-18', '2026-12-02', '2099-01-01'])('never on %s', (date) =>
    expect(said(outsideOf(bounds, date))).toBe('Write a date from November 19, 2026 to December 1, 2026.'),
  )
})

describe('a recipient responds', () => {
  it.each([
    ['2017-12', '2017'],
    ['2017-12', '2017-12'],
    ['2017-12', '2017-12-01'],
    ['2017-12-20', '2017-12'],
    ['2017-12-20', '2026-12-01'],
    ['2017-12-20', '2026'],
  ])('to what was delivered in %s in %s', (delivered, date) =>
    expect(outsideOf(responseBounds(delivered, NOW), date)).toBeNull(),
  )

  it.each([
    ['2017-12', '2016'],
    ['2017-12', '2017-11'],
    ['2017-12', '2017-11-30'],
    ['2017-12-20', '2017-12-19'],
    ['2017-12-20', '2026-12-02'],
    ['2017-12-20', '2027'],
  ])('to what was delivered in %s never in %s', (delivered, date) =>
    expect(said(outsideOf(responseBounds(delivered, NOW), date))).toContain('to December 1, 2026.'),
  )
})

it('history is from 1900 to today', () => {
  const bounds = historyBounds(NOW)
  for (const date of ['1900', '1900-01-01', '2016-05', '2026', '2026-11-30'])
    expect(outsideOf(bounds, date)).toBeNull()
  for (const date of ['1899', '1899-12-31', '2026-12', '2026-12-01', '2027'])
    expect(said(outsideOf(bounds, date))).toBe('Write a date from 1900 to November 30, 2026.')
})

function said(message: string | null): string {
  return errorSentence(message ?? '', 'en')
}
