import { beforeAll, beforeEach, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { db } from '@/lib/platform/db'
import { eraseUnconfirmed } from '@/lib/rights/erase-unconfirmed'
import { remove } from '@/lib/signatures/remove'
import { uuid7Floor } from '@/lib/signatures/uuid7-floor'
import { ADMIN } from '@/testing/scenes/authorized'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const JOB = asJob('test')
const DAY_MS = 86_400_000

beforeAll(useSeededDatabase)
beforeEach(async () => void (await db().signature.deleteMany()))

let ordinal = 0

/** As it would be had it been posted so many days ago. */
async function aged(id: string, days: number): Promise<string> {
  const at = new Date(Date.now() - days * DAY_MS)
  ordinal += 1
  const olderId = uuid7Floor(at).slice(0, -4) + ordinal.toString(16).padStart(4, '0')
  await db().$executeRaw`
    UPDATE signatures SET id = ${olderId}::uuid, submitted_at = ${at}, created_at = ${at} WHERE id = ${id}::uuid`
  return olderId
}

const idsLeft = async () =>
  (await db().signature.findMany({ select: { id: true } })).map(({ id }) => id).sort()

it('erases what nobody confirmed for thirty days, held or not, and nothing else', async () => {
  const held = await pendingSignature()
  await db().signature.update({ where: { id: held.id }, data: { heldAt: new Date() } })
  await aged((await pendingSignature()).id, 31)
  await aged(held.id, 31)
  const removed = await pendingSignature()
  await remove(ADMIN, removed.id, 'Not a person')
  const signedAgain = await aged((await pendingSignature()).id, 40)
  await db().signature.update({ where: { id: signedAgain }, data: { submittedAt: new Date() } })
  const confirmed = await aged((await pendingSignature()).id, 60)
  await db().signature.update({ where: { id: confirmed }, data: { state: 'confirmed' } })
  const kept = [
    await aged((await pendingSignature()).id, 29),
    confirmed,
    await aged(removed.id, 60),
    signedAgain,
  ]
  expect(await eraseUnconfirmed(JOB)).toBe(2)
  expect(await idsLeft()).toEqual(kept.sort())
  expect(await eraseUnconfirmed(JOB)).toBe(0)
})

it('goes on in batches until all are gone, in two processes at once', async () => {
  await manySignatures(1_200, { state: 'pending' })
  await db().$executeRaw`
    UPDATE signatures SET submitted_at = now() - interval '31 days',
      id = overlay(id::text PLACING ${uuid7Floor(new Date(Date.now() - 31 * DAY_MS)).slice(0, 13)} FROM 1 FOR 13)::uuid`
  const [one, other] = await Promise.all([eraseUnconfirmed(JOB), eraseUnconfirmed(JOB)])
  expect(one + other).toBe(1_200)
  expect(await idsLeft()).toEqual([])
})

it('stops between two batches', async () => {
  await expect(eraseUnconfirmed(JOB, AbortSignal.abort())).rejects.toThrow()
})
