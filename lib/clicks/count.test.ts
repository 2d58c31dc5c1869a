import { beforeAll, describe, expect, it } from 'vitest'
import { funnel } from '@/lib/arrivals/queries'
import { DIRECT, type Arrival } from '@/lib/arrivals/ref'
import { clicksByDay, clickTotals } from '@/lib/clicks/admin-queries'
import { countClick } from '@/lib/clicks/count'
import { db } from '@/lib/platform/db'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { limitsByHost } from '@/testing/scenes/limits'

const BY_LINK: Arrival = { code: null, channel: 'email', variant: 1 }
const WAYS = ['donate', 'letter'] as const

beforeAll(async () => {
  await useEmptyDatabase()
})

async function countNow(way: (typeof WAYS)[number]) {
  return (await clickTotals())[way].total
}

describe.each(WAYS)('%s', (way) => {
  it('is counted by day and language, also when clicks come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => countClick(way, 'en', DIRECT, `10.0.${n}.1`)))
    await countClick(way, 'es', BY_LINK, '10.0.0.1')
    const query = { orderBy: { locale: 'asc' }, select: { locale: true, count: true } } as const
    const rows =
      way === 'donate' ? await db().donateClick.findMany(query) : await db().letterOpening.findMany(query)
    expect(rows).toEqual([
      { locale: 'en', count: 20 },
      { locale: 'es', count: 1 },
    ])
    const step = way === 'donate' ? 'donated' : 'wrote'
    const counted = await funnel({ from: '2000-01-01', to: '2999-12-31' })
    expect(counted.filter((row) => row.step === step)).toEqual([
      { step, channel: 'direct', locale: 'en', count: 20 },
      { step, channel: 'email', locale: 'es', count: 1 },
    ])
  })

  it('is counted from one address as often as a person might follow it', async () => {
    const limit = limitsByHost(way).hard
    const before = await countNow(way)
    await Promise.all(Array.from({ length: limit + 10 }, () => countClick(way, 'en', DIRECT, '192.0.2.7')))
    expect(await countNow(way)).toBe(before + limit)
  })
})

it('is told in total, of the last 30 days and day by day, the newest first', async () => {
  const today = new Date(new Date().toISOString().slice(0, 10))
  const ago = (days: number) => new Date(today.getTime() - days * 86_400_000)
  await db().donateClick.deleteMany()
  await db().letterOpening.deleteMany()
  const [long, short] = [ago(40), ago(2)]
  await db().donateClick.createMany({
    data: [
      { day: long, locale: 'en', count: 7 },
      { day: short, locale: 'en', count: 2 },
      { day: short, locale: 'es', count: 3 },
    ],
  })
  await db().letterOpening.create({ data: { day: short, locale: 'es', count: 4 } })
  expect(await clickTotals()).toEqual({ donate: { total: 12, month: 5 }, letter: { total: 4, month: 4 } })
  expect(await clicksByDay()).toEqual([
    {
      day: short.toISOString().slice(0, 10),
      donate: { en: 2, es: 3 },
      letter: { en: 0, es: 4 },
    },
  ])
})
