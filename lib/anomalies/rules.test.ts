import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAnomalous, MIN_COUNT, oddsRatio, type Frequency } from '@/lib/anomalies/rules'

const seen = (hour: number, hourOfAll: number, ordinary: number, ordinaryOfAll: number): Frequency => ({
  hour,
  hourOfAll,
  ordinary,
  ordinaryOfAll,
})

describe('what came in an hour', () => {
  it.each([
    ['a domain never seen before, of many signatures', seen(400, 2_000, 0, 30_000)],
    ['a domain never seen before, of few', seen(20, 25, 0, 5_000)],
    ['a network that sends a third', seen(700, 2_000, 30, 30_000)],
    ['a provider of 40 % that sends 80 %', seen(1_600, 2_000, 12_000, 30_000)],
    ['a country of 2 % that sends 20 %', seen(400, 2_000, 600, 30_000)],
    ['nearly everything from one network in a campaign’s first hour', seen(190, 200, 0, 0)],
  ])('stands out: %s', (_what, counts) => {
    expect(isAnomalous(counts)).toBe(true)
  })

  it.each([
    ['fewer than twenty', seen(19, 19, 0, 30_000)],
    ['a provider of 40 % that sends 50 %', seen(1_000, 2_000, 12_000, 30_000)],
    ['a country of 60 % that sends 85 % at night', seen(1_700, 2_000, 18_000, 30_000)],
    ['a country of 99 % that sends everything', seen(20_000, 20_000, 29_700, 30_000)],
    ['a provider of half in a campaign’s first hour', seen(100, 200, 0, 0)],
    ['a school class in a busy hour, while there is little to compare with', seen(25, 500, 0, 50)],
    ['nothing', seen(0, 0, 0, 0)],
  ])('does not stand out: %s', (_what, counts) => {
    expect(isAnomalous(counts)).toBe(false)
  })
})

it('the usual mix is never anomalous, however many signatures there are', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 50_000 }), (part, all) => {
      const ordinaryOfAll = 30_000
      const counts = seen(Math.floor(part * all), all, Math.ceil(part * ordinaryOfAll), ordinaryOfAll)
      expect(isAnomalous(counts)).toBe(false)
    }),
  )
})

it('more of the same is no less anomalous', () => {
  const count = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(count, count, count, count, (hour, others, ordinary, before) => {
      const times = (more: number) =>
        oddsRatio(seen(hour + more, hour + more + others, ordinary, ordinary + before))
      expect(times(MIN_COUNT)).toBeGreaterThanOrEqual(times(0) * (1 - 1e-9))
    }),
  )
})
