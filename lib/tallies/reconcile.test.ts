import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { remove } from '@/lib/signatures/remove'
import { withdraw } from '@/lib/signatures/withdraw'
import { countCheck } from '@/lib/tallies/admin-queries'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { reconcile } from '@/lib/tallies/reconcile'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  signatureEvents,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const YEAR_AGO = new Date(Date.now() - 365 * 86_400_000)

beforeAll(async () => {
  await useSeededDatabase()
  await Promise.all([
    confirmedSignature(),
    confirmedSignature({ country: 'US' }),
    confirmedSignature({ country: 'US' }),
    pendingSignature(),
  ])
  await withdraw(actToken(await confirmedSignature()))
  await remove(ADMIN, (await confirmedSignature({ country: 'NO' })).id, 'Not a person')
})

beforeEach(() => aggregateEvents())

async function count() {
  return (await db().campaign.findUniqueOrThrow({ where: { id: 1 } })).count
}

function confirmedRows() {
  return db().signature.count({ where: { state: 'confirmed' } })
}

const allTallies = () => db().tally.findMany({ orderBy: [{ hour: 'asc' }, { country: 'asc' }] })

const lastAudit = () =>
  db().auditEvent.findFirst({ orderBy: { id: 'desc' }, select: { verb: true, adminId: true, detail: true } })

it('finds nothing where all agree, and notes when it looked', async () => {
  const audited = await db().auditEvent.count()
  expect(await reconcile()).toBeNull()
  expect(await db().auditEvent.count()).toBe(audited)
  expect(await countCheck()).toEqual({ overdueSince: null, drift: null })
  const { reconciledAt } = await db().campaign.findUniqueOrThrow({ where: { id: 1 } })
  expect(Date.now() - (reconciledAt?.getTime() ?? 0)).toBeLessThan(60_000)
})

describe('sets right and audits', () => {
  it('a count that is off', async () => {
    const before = await count()
    await db().campaign.update({ where: { id: 1 }, data: { count: before + 7 } })
    expect(await reconcile()).toEqual({ events: 0, tallies: 0, count: { before: before + 7, after: before } })
    expect(await count()).toBe(before)
    expect(await lastAudit()).toEqual({
      verb: 'reconcile',
      adminId: null,
      detail: { events: 0, tallies: 0, countBefore: before + 7, countAfter: before },
    })
    expect(await reconcile()).toBeNull()
    expect((await countCheck()).drift).toMatchObject({
      events: 0,
      countBefore: before + 7,
      countAfter: before,
    })
    const later = await countCheck(new Date(Date.now() + 8 * 86_400_000))
    expect(later).toEqual({ drift: null, overdueSince: expect.any(Date) })
  })

  it('tallies that are off, missing, or of an hour in which nothing happened', async () => {
    const [before, tallies] = [await count(), await allTallies()]
    await db().tally.updateMany({ where: { country: 'US' }, data: { confirmed: { increment: 5 } } })
    await db().tally.deleteMany({ where: { country: 'NO' } })
    await db().tally.create({
      data: { hour: new Date(YEAR_AGO.setUTCMinutes(0, 0, 0)), country: 'FR', removed: 2 },
    })
    const drift = await reconcile()
    expect(drift?.events).toBe(0)
    expect(drift?.tallies).toBeGreaterThanOrEqual(3)
    expect((await allTallies()).filter(({ country }) => country !== 'FR')).toEqual(tallies)
    expect(await db().tally.findFirst({ where: { country: 'FR' } })).toMatchObject({ removed: 0 })
    expect(await count()).toBe(before)
    expect(await reconcile()).toBeNull()
  })

  it('events that are missing, each as what its signature is', async () => {
    const [removedBare, withdrawn, confirmed] = [
      await confirmedSignature(),
      await confirmedSignature(),
      await pendingSignature({ country: 'FR' }),
    ]
    await aggregateEvents()
    await db().signature.update({
      where: { id: removedBare.id },
      data: { state: 'removed', removedAt: new Date(), removedReason: 'By hand' },
    })
    await db().signature.update({
      where: { id: withdrawn.id },
      data: { state: 'withdrawn', withdrawnAt: new Date() },
    })
    await db().signature.update({
      where: { id: confirmed.id },
      data: { state: 'confirmed', confirmedAt: YEAR_AGO },
    })
    expect(await reconcile()).toMatchObject({ events: 3 })
    expect(await signatureEvents(removedBare.id)).toEqual([
      ['confirmed', 'MX', null],
      ['removed', 'MX', 'By hand'],
    ])
    expect((await signatureEvents(withdrawn.id)).map(([kind]) => kind)).toEqual(['confirmed', 'withdrawn'])
    expect(await signatureEvents(confirmed.id)).toEqual([['confirmed', 'FR', null]])
    expect(await count()).toBe(await confirmedRows())
    expect(await reconcile()).toBeNull()
  })

  it('a removal that was taken back by hand', async () => {
    const row = await confirmedSignature()
    await remove(ADMIN, row.id, 'Not a person')
    await db().signature.update({ where: { id: row.id }, data: { state: 'confirmed', removedAt: null } })
    await reconcile()
    expect((await signatureEvents(row.id)).map(([kind]) => kind)).toEqual([
      'confirmed',
      'removed',
      'restored',
    ])
    expect(await count()).toBe(await confirmedRows())
  })

  it('events that are too many', async () => {
    const row = await confirmedSignature()
    await db().signatureEvent.create({ data: { signatureId: row.id, kind: 'confirmed', country: 'MX' } })
    await aggregateEvents()
    expect(await count()).toBe((await confirmedRows()) + 1)
    expect(await reconcile()).toMatchObject({ events: 1 })
    expect(await count()).toBe(await confirmedRows())
  })
})

it('ignores pending events, and reports one that left the queue without being aggregated', async () => {
  await confirmedSignature({ country: 'DE' })
  expect(await reconcile()).toBeNull()
  expect(await aggregateEvents()).toBe(1)
  await confirmedSignature({ country: 'DE' })
  await db().unfoldedEvent.deleteMany()
  expect(await reconcile()).toMatchObject({ events: 0, tallies: 1 })
  expect(await count()).toBe(await confirmedRows())
})

it('finds no drift while events are aggregated and people sign', async () => {
  let done = false
  const aggregating = (async () => {
    while (!done) await aggregateEvents()
  })()
  const signing = Promise.all(
    Array.from({ length: 30 }, async (_, n) => {
      const row = await confirmedSignature()
      if (n % 3 === 0) await withdraw(actToken(row))
    }),
  )
  const found = []
  for (let n = 0; n < 5; n++) found.push(await reconcile())
  await signing
  done = true
  await aggregating
  found.push(await reconcile())
  expect(found.filter(Boolean)).toEqual([])
  await aggregateEvents()
  expect(await count()).toBe(await confirmedRows())
})

it('stops when it is told to', async () => {
  await expect(reconcile(AbortSignal.abort())).rejects.toThrow(/abort/i)
})
