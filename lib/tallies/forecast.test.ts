import { expect, it } from 'vitest'
import { forecast, forecastDates } from '@/lib/tallies/forecast'

const weeks = (...sums: number[]) => sums.flatMap((sum) => [sum, 0, 0, 0, 0, 0, 0])

it('is a range by the slowest and the fastest of the last four weeks', () => {
  const range = { soonest: 10, latest: 50, fastest: 70, slowest: 14 }
  expect(forecast(weeks(14, 70, 35, 20), 100)).toEqual(range)
  expect(forecast(weeks(9_000, 14, 70, 35, 20), 100)).toEqual(range)
})

it('has no latest day where the slowest week added nothing, or too little', () => {
  expect(forecast(weeks(0, 70, 35, 20), 100)).toMatchObject({ soonest: 10, latest: null, slowest: 0 })
  expect(forecast(weeks(-3, 70, 35, 20), 100)).toMatchObject({ latest: null, slowest: -3 })
  expect(forecast(weeks(1, 70, 35, 20), 1_000)).toMatchObject({ soonest: 100, latest: null })
})

it.each([
  ['less than four weeks', weeks(70, 70, 70), 100],
  ['less than one a day', weeks(6, 5, 4, 6), 100],
  ['more than two years', weeks(7, 7, 7, 7), 731],
  ['nothing left', weeks(70, 70, 70, 70), 0],
])('is none for %s', (_, gained, left) => expect(forecast(gained, left)).toBeNull())

it('is told in dates, without the day that is under way', () => {
  const gained = [...weeks(14, 70, 35, 20), 9_000]
  const none = { confirmed: 0, withdrawn: 0, removed: 0, restored: 0 }
  const days = gained.map((gain, index) => {
    const day = new Date(Date.UTC(2026, 10, 2 + index)).toISOString().slice(0, 10)
    return { ...none, day, gained: gain }
  })
  expect(days.at(-1)?.day).toBe('2026-11-30')
  const range = { from: '2026-12-10', until: '2027-01-19', fastest: 70, slowest: 14 }
  expect(forecastDates(days, 100)).toEqual(range)
  expect(forecastDates([], 100)).toBeNull()
})
