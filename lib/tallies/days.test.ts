import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { dailyTallies, recentDays } from '@/lib/tallies/days'
import { useEmptyDatabase } from '@/testing/scenes/admins'

const NOW = new Date('2026-11-24T04:30:00Z')

beforeAll(async () => {
  await useEmptyDatabase()
})

it('is nothing before the first signature', async () => {
  expect(await dailyTallies('UTC', 3, NOW)).toEqual([])
})

it('has the days of a zone, from the first signature on', async () => {
  const none = { withdrawn: 0, removed: 0, restored: 0 }
  const tally = (hour: string, country: string, confirmed: number, others = none) =>
    db().tally.create({ data: { hour: new Date(hour), country, confirmed, ...others } })
  await tally('2026-11-22T07:00:00Z', 'MX', 3)
  await tally('2026-11-24T04:00:00Z', 'MX', 5, { withdrawn: 1, removed: 7, restored: 2 })
  await tally('2026-11-24T04:00:00Z', 'US', 2)

  const mexico = await dailyTallies('America/Mexico_City', 4, NOW)
  expect(mexico.map(({ day, confirmed }) => [day, confirmed])).toEqual([
    ['2026-11-22', 3],
    ['2026-11-23', 7],
  ])
  const recent = await recentDays('America/Mexico_City', NOW)
  expect(recent.map(({ gained }) => gained)).toEqual([3, 1])
  const london = await dailyTallies('Europe/London', 2, NOW)
  expect(london.map(({ day, confirmed }) => [day, confirmed])).toEqual([
    ['2026-11-23', 0],
    ['2026-11-24', 7],
  ])
})
