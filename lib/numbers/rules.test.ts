import { describe, expect, it } from 'vitest'
import { areWorthAMap, lanesOf, mapSteps, marksOf, roundUp, seriesOf } from '@/lib/numbers/rules'
import type { HistoryHour } from '@/lib/tallies/history'

const HOUR = 3_600_000
const NOTHING = { withdrawn: 0, removed: 0, restored: 0 }

/** A signature an hour, from a Wednesday on. */
function history(hours: number, from = Date.UTC(2026, 3, 1, 22)): HistoryHour[] {
  return Array.from({ length: hours }, (_, index) => ({
    ...{ ...NOTHING, hour: new Date(from + index * HOUR), confirmed: 1, total: index + 1 },
  }))
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10)

describe('the series', () => {
  it('sums days in UTC, with the count at the end of each', () => {
    const { unit, points } = seriesOf(history(30))
    expect(unit).toBe('day')
    expect(points.map(({ from, confirmed, total }) => [isoDay(from), confirmed, total])).toEqual([
      ['2026-04-01', 2, 2],
      ['2026-04-02', 24, 26],
      ['2026-04-03', 4, 30],
    ])
  })

  it.each([
    [24 * 200, 'day', '2026-04-01'],
    [24 * 201, 'week', '2026-03-30'],
    [24 * 7 * 200, 'week', '2026-03-30'],
    [24 * 365 * 10, 'month', '2026-04-01'],
  ])('of %s hours is by %s, in some 200 points at most', (hours, unit, from) => {
    const series = seriesOf(history(hours))
    expect([series.unit, isoDay(series.points[0]?.from ?? new Date(0))]).toEqual([unit, from])
    expect(series.points.length).toBeLessThanOrEqual(202)
    expect(series.points.at(-1)?.total).toBe(hours)
    expect(series.points.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(hours)
  })

  it('of nothing is empty', () => {
    expect(seriesOf([])).toEqual({ unit: 'day', points: [] })
    expect(marksOf([], seriesOf([]), { goals: [1], deliveries: [] })).toEqual([])
  })
})

describe('the marks', () => {
  it('are goals when they were first reached, deliveries of this count, and corrections', () => {
    const hours = history(72)
    Object.assign(hours[50] ?? {}, { removed: 3, restored: 1 })
    const deliveries = [
      { id: 2, toLanguage: 'en' as const, date: '2026-04-03', to: 'Department', count: 20, before: false },
      { id: 1, toLanguage: 'en' as const, date: '2017-12', to: 'Department', count: 6000, before: true },
    ]
    const marks = marksOf(hours, seriesOf(hours), { goals: [10, 60, 1000], deliveries })
    expect(marks.map(({ kind, at }) => [kind, at.toISOString()])).toEqual([
      ['goal', '2026-04-02T07:00:00.000Z'],
      ['delivery', '2026-04-03T00:00:00.000Z'],
      ['correction', '2026-04-04T00:00:00.000Z'],
      ['goal', '2026-04-04T09:00:00.000Z'],
    ])
  })

  it('are twelve at most: corrections give way to goals', () => {
    const hours = history(24 * 30).map((hour) => ({ ...hour, removed: 1 }))
    const marks = marksOf(hours, seriesOf(hours), { goals: [10, 20], deliveries: [] })
    expect(marks.map(({ kind }) => kind).filter((kind) => kind === 'goal')).toHaveLength(2)
    expect(marks).toHaveLength(12)
  })
})

it.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [7, 10],
  [101, 200],
  [2_500, 5_000],
])('an axis for %s ends at %s', (value, top) => {
  expect(roundUp(value)).toBe(top)
})

it('labels that are close stand in rows of their own', () => {
  expect(lanesOf([0, 0.05, 0.07, 0.2, 0.21], 0.1)).toEqual([0, 1, 2, 0, 1])
})

describe('the steps of a map', () => {
  it.each([
    [[], []],
    [[40], ['10-90']],
    [
      [10, 90, 100, 990],
      ['10-90', '100-990'],
    ],
    [
      [10, 1000],
      ['10-90', '100-990', '1000-9990'],
    ],
    [
      [20, 450_000],
      ['10-990', '1000-9990', '10000-99990', '100000-999990'],
    ],
    [
      [300, 20_000],
      ['100-990', '1000-9990', '10000-99990'],
    ],
  ])('of %j are %j', (counts, steps) => {
    expect(mapSteps(counts).map(({ from, to }) => `${from}-${to}`)).toEqual(steps)
  })
})

it('a map is worth drawing from three places on, without those that are shown together', () => {
  const places = ['MX', 'US', 'other'].map((code) => ({ code, count: 10 }))
  expect(areWorthAMap(places)).toBe(false)
  expect(areWorthAMap([...places, { code: 'ES', count: 10 }])).toBe(true)
})
