import { beforeAll, beforeEach, expect, it } from 'vitest'
import { handleShared } from '@/endpoints/shared'
import { funnel, variantResults } from '@/lib/arrivals/queries'
import { writeNotedSteps } from '@/lib/arrivals/step-counts'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { db } from '@/lib/platform/db'
import { limitsByHost } from '@/testing/scenes/limits'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const EVER = { from: '2000-01-01', to: '2999-12-31' }

beforeAll(useSeededDatabase)
beforeEach(async () => void (await db().funnelDay.deleteMany()))

async function press(fields: Record<string, string>, address = '192.0.2.1'): Promise<number> {
  const { status } = await handleShared({
    headers: { 'content-type': 'application/x-www-form-urlencoded', [CLIENT_ADDRESS]: address },
    body: Buffer.from(new URLSearchParams(fields).toString()),
  })
  return status
}

it('counts what was pressed, by channel, text and language', async () => {
  expect(await press({ channel: 'device', variant: '2', locale: 'es', of: 'petition' })).toBe(204)
  expect(await press({ channel: 'link', locale: 'en' })).toBe(204)
  expect(await press({ channel: 'copy', locale: 'en', of: 'update' })).toBe(204)
  await writeNotedSteps()
  expect(await funnel(EVER)).toEqual([
    { step: 'forwarded', channel: 'copy', locale: 'en', count: 1 },
    { step: 'shared', channel: 'device', locale: 'es', count: 1 },
    { step: 'shared', channel: 'link', locale: 'en', count: 1 },
  ])
  expect(await variantResults('device')).toMatchObject([{ variant: 2, shared: 1 }])
})

it('passes over what is no way to share', async () => {
  const passedOver: Record<string, string>[] = [
    {},
    { channel: 'nowhere' },
    { channel: 'device', variant: '1000' },
    { channel: 'device', variant: '1.5' },
    // Counted by the site, which they lead through.
    { channel: 'whatsapp' },
  ]
  for (const fields of passedOver) expect(await press({ ...fields, locale: 'en' })).toBe(204)
  await writeNotedSteps()
  expect(await funnel(EVER)).toEqual([])
})

it('counts from one address as often as a person might press', async () => {
  const limit = limitsByHost('ask').hard
  for (let n = 0; n < limit + 5; n += 1) await press({ channel: 'link', locale: 'en' }, '192.0.2.77')
  await writeNotedSteps()
  expect(await funnel(EVER)).toMatchObject([{ channel: 'link', count: limit }])
})
