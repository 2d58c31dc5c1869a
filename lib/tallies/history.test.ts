import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { hourlyHistory } from '@/lib/tallies/history'
import { historyCsv } from '@/lib/tallies/history-csv'
import { seed } from '@/prisma/seed'
import { useEmptyDatabase } from '@/testing/scenes/admins'

const START = Date.UTC(2026, 0, 5, 10)
const HOUR = 3_600_000

beforeAll(async () => {
  await useEmptyDatabase()
  expect(await hourlyHistory(START)).toEqual([])
  await seed()
  await db().tally.createMany({
    data: [
      { hour: new Date(START), country: 'MX', confirmed: 4, withdrawn: 1 },
      { hour: new Date(START), country: 'US', confirmed: 2 },
      { hour: new Date(START + 2 * HOUR), country: 'MX', removed: 3, restored: 1 },
      { hour: new Date(START + 3 * HOUR), country: 'MX', confirmed: 10 },
    ],
  })
})

it('has a line an hour, also for those without events, and ends with the hour under way', async () => {
  const hours = await hourlyHistory(START + 3.5 * HOUR)
  expect(historyCsv(hours).split('\r\n')).toEqual([
    'hour,confirmed,withdrawn,removed,restored,total',
    '2026-01-05T10:00:00Z,6,1,0,0,5',
    '2026-01-05T11:00:00Z,0,0,0,0,5',
    '2026-01-05T12:00:00Z,0,0,3,1,3',
    '2026-01-05T13:00:00Z,10,0,0,0,13',
    '',
  ])
})

it('reads past hours once, and the one under way anew', async () => {
  await db().tally.create({ data: { hour: new Date(START + HOUR), country: 'MX', confirmed: 1 } })
  await db().tally.create({ data: { hour: new Date(START + 3 * HOUR), country: 'US', confirmed: 2 } })
  expect((await hourlyHistory(START + 3.6 * HOUR)).map(({ total }) => total)).toEqual([5, 5, 3, 15])
  expect((await hourlyHistory(START + 4.1 * HOUR)).map(({ total }) => total)).toEqual([5, 6, 4, 16, 16])
})
