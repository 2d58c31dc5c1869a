import { beforeAll, beforeEach, expect, it } from 'vitest'
import { countedDays, funnelReport, funnelSpans } from '@/lib/arrivals/admin-queries'
import type { Channel } from '@/lib/arrivals/channels'
import { funnelCsv } from '@/lib/arrivals/funnel-csv'
import type { Step } from '@/lib/arrivals/rules'
import { funnelFilter } from '@/lib/arrivals/schema'
import { db } from '@/lib/platform/db'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const ALL = { language: '', channel: '' } as const

beforeAll(useSeededDatabase)
beforeEach(async () => void (await db().funnelDay.deleteMany()))

const counts = (rows: [day: string, step: Step, channel: Channel, locale: string, count: number][]) =>
  db().funnelDay.createMany({
    data: rows.map(([day, step, channel, locale, count]) => ({
      day: new Date(day),
      ...{ step, channel, locale, count },
    })),
  })

it('knows the first day of which anything was counted', async () => {
  const { first, today } = await countedDays()
  expect(first).toBeNull()
  await counts([['2026-03-04', 'viewed', 'direct', 'en', 1]])
  expect(await countedDays()).toEqual({ first: '2026-03-04', today })
})

it('shows every day of a range, those without anything too, and of one language or channel', async () => {
  await counts([
    ['2026-03-04', 'viewed', 'direct', 'en', 5],
    ['2026-03-04', 'viewed', 'handout', 'es', 7],
    ['2026-03-06', 'confirmed', 'handout', 'es', 2],
    ['2026-03-07', 'confirmed', 'handout', 'es', 900],
  ])
  const range = { from: '2026-03-04', to: '2026-03-06' }
  const of = async (filter: Parameters<typeof funnelSpans>[1]) =>
    (await funnelSpans(range, filter)).spans.map(({ from, viewed, confirmed }) => [from, viewed, confirmed])
  expect(await of(ALL)).toEqual([
    ['2026-03-04', 12, 0],
    ['2026-03-05', 0, 0],
    ['2026-03-06', 0, 2],
  ])
  expect((await of({ language: 'es', channel: '' }))[0]).toEqual(['2026-03-04', 7, 0])
  expect((await of({ language: '', channel: 'direct' }))[0]).toEqual(['2026-03-04', 5, 0])
  expect((await of({ language: 'es', channel: 'direct' }))[0]).toEqual(['2026-03-04', 0, 0])
})

it('draws long ranges by week from Monday, longer ones by month, and counts only days that were asked for', async () => {
  await counts([
    ['2026-03-03', 'viewed', 'direct', 'en', 1],
    ['2026-03-04', 'viewed', 'direct', 'en', 10],
    ['2026-03-08', 'viewed', 'direct', 'en', 20],
    ['2026-03-09', 'viewed', 'direct', 'en', 40],
  ])
  const weeks = await funnelSpans({ from: '2026-03-04', to: '2026-08-31' }, ALL)
  expect(weeks.unit).toBe('week')
  expect(weeks.spans.slice(0, 2).map(({ from, viewed }) => [from, viewed])).toEqual([
    ['2026-03-02', 30],
    ['2026-03-09', 40],
  ])
  const months = await funnelSpans({ from: '2024-01-15', to: '2026-03-31' }, ALL)
  expect(months.unit).toBe('month')
  expect(months.spans).toHaveLength(27)
  expect(months.spans.at(-1)).toMatchObject({ from: '2026-03-01', viewed: 71 })
})

it('reports in all, by channel and by language, as the filter says', async () => {
  await counts([
    ['2026-03-04', 'viewed', 'direct', 'en', 50],
    ['2026-03-05', 'viewed', 'handout', 'es', 70],
    ['2026-03-05', 'signed', 'handout', 'es', 20],
    ['2026-03-05', 'viewed', 'handout', 'en', 5],
    ['2026-04-01', 'viewed', 'email', 'es', 900],
  ])
  const report = async (asked: Record<string, string>) => {
    const { totals, channels, languages } = await funnelReport(
      funnelFilter.parse({ from: '2026-03-01', to: '2026-03-31', ...asked }),
    )
    return [
      totals.viewed,
      channels.map(({ channel, counts }) => [channel, counts.viewed]),
      languages.map(({ language, counts }) => [language, counts.viewed]),
    ]
  }
  expect(await report({})).toEqual([
    125,
    [
      ['handout', 75],
      ['direct', 50],
    ],
    [
      ['en', 55],
      ['es', 70],
    ],
  ])
  expect((await report({ language: 'en' })).slice(0, 2)).toEqual([
    55,
    [
      ['handout', 5],
      ['direct', 50],
    ],
  ])
  expect(await report({ language: 'es', channel: 'handout' })).toEqual([
    70,
    [['handout', 70]],
    [
      ['en', 5],
      ['es', 70],
    ],
  ])
})

it('reports nothing before anything was counted', async () => {
  expect(await funnelReport(funnelFilter.parse({}))).toMatchObject({
    hasBegun: false,
    totals: { viewed: 0 },
    channels: [],
    handouts: [],
  })
})

it('tells numbered hand-outs apart, in the days and the language that were asked for', async () => {
  const day = new Date('2026-03-04')
  const row = { day, step: 'viewed', channel: 'handout', locale: 'es', variant: 3, count: 20 }
  await db().funnelDay.createMany({
    data: [
      row,
      { ...row, step: 'confirmed', count: 12 },
      { ...row, variant: 4, locale: 'en' },
      { ...row, variant: 0, count: 500 },
      { ...row, channel: 'whatsapp' },
      { ...row, variant: 5, day: new Date('2026-04-01') },
    ],
  })
  const found = async (asked: Record<string, string>) => {
    const filter = funnelFilter.parse({ from: '2026-03-01', to: '2026-03-31', ...asked })
    return (await funnelReport(filter)).handouts.map(({ number, language, viewed, confirmed }) => {
      return [number, language, viewed, confirmed]
    })
  }
  expect(await found({})).toEqual([
    [3, 'es', 20, 12],
    [4, 'en', 20, 0],
  ])
  expect(await found({ language: 'en', channel: 'handout' })).toEqual([[4, 'en', 20, 0]])
  expect(await found({ channel: 'whatsapp' })).toEqual([])
})

it('as CSV has a row for each day, channel and language, where small groups are folded', async () => {
  await counts([
    ['2026-03-04', 'viewed', 'handout', 'es', 120],
    ['2026-03-04', 'signed', 'handout', 'es', 9],
    ['2026-03-04', 'viewed', 'handout', 'en', 10],
    ['2026-03-05', 'donated', 'direct', 'en', 1],
  ])
  const range = { from: '2026-03-01', to: '2026-03-31' }
  expect((await funnelCsv(range, ALL)).split('\r\n')).toEqual([
    'day,channel,language,viewed,read,signed,confirmed,shared,forwarded,donated,wrote',
    '2026-03-04,handout,en,10,0,0,0,0,0,0,0',
    '2026-03-04,handout,es,120,0,<10,0,0,0,0,0',
    '2026-03-05,direct,en,0,0,0,0,0,0,<10,0',
    '',
  ])
  expect(await funnelCsv(range, { language: 'es', channel: 'direct' })).not.toContain('2026')
})
