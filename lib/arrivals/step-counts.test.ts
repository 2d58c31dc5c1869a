import { beforeAll, beforeEach, expect, it } from 'vitest'
import { funnel, variantResults } from '@/lib/arrivals/queries'
import { DIRECT, type Arrival } from '@/lib/arrivals/ref'
import { countStep, noteStep, writeNotedSteps } from '@/lib/arrivals/step-counts'
import { db } from '@/lib/platform/db'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const BY_MESSENGER: Arrival = { code: 'k3m9x2qa', channel: 'whatsapp', variant: 2 }
const EVER = { from: '2000-01-01', to: '2999-12-31' }

beforeAll(useSeededDatabase)
beforeEach(async () => void (await db().funnelDay.deleteMany()))

it('adds steps by channel, text and language, and forgets whose link it was', async () => {
  noteStep('viewed', BY_MESSENGER, 'es')
  noteStep('viewed', BY_MESSENGER, 'es')
  noteStep('viewed', DIRECT, 'en')
  await writeNotedSteps()
  noteStep('viewed', BY_MESSENGER, 'es')
  await writeNotedSteps()
  await writeNotedSteps()
  await countStep('shared', BY_MESSENGER, 'es')
  expect(await funnel(EVER)).toEqual([
    { step: 'shared', channel: 'whatsapp', locale: 'es', count: 1 },
    { step: 'viewed', channel: 'direct', locale: 'en', count: 1 },
    { step: 'viewed', channel: 'whatsapp', locale: 'es', count: 3 },
  ])
  expect(await variantResults('whatsapp')).toEqual([
    { variant: 2, shared: 1, viewed: 3, signed: 0, confirmed: 0 },
  ])
  expect(JSON.stringify(await db().funnelDay.findMany())).not.toContain('k3m9x2qa')
})

it('keeps what could not be written', async () => {
  noteStep('signed', DIRECT, 'en')
  await db().$executeRaw`
    INSERT INTO funnel_days (day, step, channel, variant, locale, count)
    VALUES ((now() AT TIME ZONE 'UTC')::date, 'signed', 'direct', 0, 'en', 2147483647)`
  await expect(writeNotedSteps()).rejects.toThrow()
  noteStep('signed', DIRECT, 'en')
  await db().funnelDay.deleteMany()
  await writeNotedSteps()
  expect(await funnel(EVER)).toEqual([{ step: 'signed', channel: 'direct', locale: 'en', count: 2 }])
})

it('asks for the days from the first to the last', async () => {
  await countStep('wrote', DIRECT, 'en')
  const row = await db().funnelDay.findFirstOrThrow()
  const day = row.day.toISOString().slice(0, 10)
  expect(await funnel({ from: day, to: day })).toHaveLength(1)
  expect(await funnel({ from: '2000-01-01', to: '2000-12-31' })).toEqual([])
})
