import { beforeAll, expect, it } from 'vitest'
import { funnel } from '@/lib/arrivals/queries'
import { DIRECT, type Arrival } from '@/lib/arrivals/ref'
import { countDonateClick } from '@/lib/donations/mutations'
import { db } from '@/lib/platform/db'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { limitsByHost } from '@/testing/scenes/limits'

const BY_LINK: Arrival = { code: null, channel: 'email', variant: 1 }

beforeAll(async () => {
  await useEmptyDatabase()
})

it('counts clicks by day, language and channel, also when they come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => countDonateClick('en', DIRECT, `10.0.${n}.1`)))
  await countDonateClick('es', BY_LINK, '10.0.0.1')
  const rows = await db().donateClick.findMany({
    orderBy: { locale: 'asc' },
    select: { locale: true, count: true },
  })
  expect(rows).toEqual([
    { locale: 'en', count: 20 },
    { locale: 'es', count: 1 },
  ])
  expect(await funnel({ from: '2000-01-01', to: '2999-12-31' })).toEqual([
    { step: 'donated', channel: 'direct', locale: 'en', count: 20 },
    { step: 'donated', channel: 'email', locale: 'es', count: 1 },
  ])
})

it('counts from one address as often as a person might follow it', async () => {
  const limit = limitsByHost('donate').hard
  const countNow = async () => (await db().donateClick.aggregate({ _sum: { count: true } }))._sum.count ?? 0
  const before = await countNow()
  await Promise.all(Array.from({ length: limit + 10 }, () => countDonateClick('en', DIRECT, '192.0.2.7')))
  expect(await countNow()).toBe(before + limit)
})
