import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { withdraw } from '@/lib/signatures/withdraw'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

async function count() {
  return (await db().campaign.findUniqueOrThrow({ where: { id: 1 } })).count
}

async function tallies() {
  return db().$queryRaw`
    SELECT country, sum(confirmed)::int AS confirmed, sum(withdrawn)::int AS withdrawn, sum(removed)::int AS removed,
      sum(restored)::int AS restored
    FROM tallies GROUP BY country ORDER BY country`
}

it('starts at nothing', async () => {
  expect(await aggregateEvents()).toBe(0)
  expect(await count()).toBe(0)
})

it('adds each event once, by country, whichever process aggregates it', async () => {
  const [mexican, american] = [
    await confirmedSignature({ country: 'MX' }),
    await confirmedSignature({ country: 'US' }),
  ]
  await confirmedSignature({ country: 'MX' })
  await pendingSignature({ country: 'MX' })
  const counts = await Promise.all([aggregateEvents(), aggregateEvents(), aggregateEvents()])
  expect(counts.reduce((sum, events) => sum + events)).toBe(3)
  expect(await count()).toBe(3)

  await withdraw(actToken(mexican))
  await remove(ADMIN, american.id, 'Not a person')
  expect(await aggregateEvents()).toBe(2)
  expect(await count()).toBe(1)

  await restore(ADMIN, american.id, 'A person after all')
  expect(await aggregateEvents()).toBe(1)
  expect(await count()).toBe(2)
  expect(await tallies()).toEqual([
    { country: 'MX', confirmed: 2, withdrawn: 1, removed: 0, restored: 0 },
    { country: 'US', confirmed: 1, withdrawn: 0, removed: 1, restored: 1 },
  ])
})

it('agrees with the rows after many signers at once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => confirmedSignature().then(() => aggregateEvents())))
  await aggregateEvents()
  expect(await count()).toBe(await db().signature.count({ where: { state: 'confirmed' } }))
})

it('keeps the hour an event happened in', async () => {
  const row = await confirmedSignature({ country: 'FR' })
  await aggregateEvents()
  const event = await db().signatureEvent.findFirstOrThrow({ where: { signatureId: row.id } })
  const tally = await db().tally.findFirstOrThrow({ where: { country: 'FR' } })
  expect(tally.hour.getTime()).toBe(Math.floor(event.at.getTime() / 3_600_000) * 3_600_000)
})
