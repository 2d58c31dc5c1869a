import { beforeAll, expect, it } from 'vitest'
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
