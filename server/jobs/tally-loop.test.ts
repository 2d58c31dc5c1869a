import { beforeAll, expect, it } from 'vitest'
import { DIRECT } from '@/lib/arrivals/ref'
import { noteStep } from '@/lib/arrivals/step-counts'
import { db } from '@/lib/platform/db'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'
import { startTallyLoop } from './tally-loop.ts'

beforeAll(useSeededDatabase)

it('counts within seconds in two processes at once, and once more when it stops', async () => {
  const [one, other] = [startTallyLoop(), startTallyLoop()]
  await confirmedSignature()
  const count = async () => (await db().campaign.findUniqueOrThrow({ where: { id: 1 } })).count
  await expect.poll(count, { timeout: 10_000 }).toBe(1)
  await confirmedSignature()
  await Promise.all([one.stop(), other.stop()])
  expect(await count()).toBe(2)
})

it('writes down what was noted, and tallies arrivals, at the latest when it stops', async () => {
  await db().funnelDay.deleteMany()
  const loop = startTallyLoop()
  noteStep('viewed', DIRECT, 'en')
  await confirmedSignature({ ref: '-q' })
  await loop.stop()
  expect(await db().funnelDay.findMany({ select: { step: true, channel: true, count: true } })).toEqual(
    expect.arrayContaining([
      { step: 'viewed', channel: 'direct', count: 1 },
      { step: 'confirmed', channel: 'handout', count: 1 },
    ]),
  )
})
