import { beforeAll, expect, it } from 'vitest'
import { countDonateClick } from '@/lib/donations/mutations'
import { db } from '@/lib/platform/db'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { limitsByHost } from '@/testing/scenes/limits'

beforeAll(async () => {
  await useEmptyDatabase()
})

it('counts clicks by day and language, also when they come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => countDonateClick('en', `10.0.${n}.1`)))
  await countDonateClick('es', '10.0.0.1')
  const rows = await db().donateClick.findMany({
    orderBy: { locale: 'asc' },
    select: { locale: true, count: true },
  })
  expect(rows).toEqual([
    { locale: 'en', count: 20 },
    { locale: 'es', count: 1 },
  ])
})

it('counts from one address as often as a person might follow it', async () => {
  const limit = limitsByHost('donate').hard
  const countNow = async () => (await db().donateClick.aggregate({ _sum: { count: true } }))._sum.count ?? 0
  const before = await countNow()
  await Promise.all(Array.from({ length: limit + 10 }, () => countDonateClick('en', '192.0.2.7')))
  expect(await countNow()).toBe(before + limit)
})
