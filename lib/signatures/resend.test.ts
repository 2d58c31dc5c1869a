import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE } from '@/lib/platform/queue-tables'
import { countWaiting, resend, resendAll, resendSlice } from '@/lib/signatures/resend'
import { ADMIN } from '@/testing/scenes/authorized'
import { prepareBroadcasts } from '@/testing/scenes/broadcasts'
import {
  confirmedSignature,
  pendingSignature,
  queuedJobs,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const JOB = asJob('test')

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await prepareBroadcasts()
  await db().signature.deleteMany()
  await db().$executeRaw`DELETE FROM ${Prisma.raw(JOBS_TABLE)}`
})

async function waitingSinceDays(days: number): Promise<string> {
  const { id } = await pendingSignature()
  await db().$executeRaw`
    UPDATE signatures SET mailed_at = mailed_at - make_interval(days => ${days}::int), mails_on = mails_on - ${days}::int
    WHERE id = ${id}::uuid`
  return id
}

const confirmationsOf = async (id: string) =>
  (await queuedJobs(id)).filter((kind) => kind === 'mail-confirmation').length

const auditOf = async (subject: string) =>
  (await db().auditEvent.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(
    ({ adminId, verb, detail }) => [adminId, verb, detail],
  )

describe('mailing one its confirmation once more', () => {
  it('is done while the day’s mails last, and noted', async () => {
    const { id } = await pendingSignature()
    expect(await resend(ADMIN, id)).toBe('queued')
    expect(await resend(ADMIN, id)).toBe('queued')
    expect(await resend(ADMIN, id)).toBe('enough')
    expect(await confirmationsOf(id)).toBe(3)
    expect(await auditOf(`signature:${id}`)).toEqual([
      [ADMIN.id, 'resend', {}],
      [ADMIN.id, 'resend', {}],
    ])
  })

  it('is refused for what counts, is held or is gone', async () => {
    const held = await pendingSignature()
    await db().signature.update({ where: { id: held.id }, data: { heldAt: new Date() } })
    for (const id of [(await confirmedSignature()).id, held.id, crypto.randomUUID()])
      expect(await resend(ADMIN, id)).toBe('not waiting')
  })
})

describe('mailing all who wait', () => {
  it('goes once to each who waits since a day, whatever is repeated', async () => {
    const waiting = [await waitingSinceDays(2), await waitingSinceDays(9)]
    const { id: justSigned } = await pendingSignature()
    await confirmedSignature()
    expect(await countWaiting(ADMIN)).toEqual({ count: { number: 2, exact: true }, underWay: false })
    expect(await Promise.all([resendAll(ADMIN), resendAll(ADMIN)])).toEqual(
      expect.arrayContaining(['begun', 'under way']),
    )
    expect((await countWaiting(ADMIN)).underWay).toBe(true)
    const begun = { begunAt: new Date().toISOString(), cursor: null }
    expect(await resendSlice(JOB, begun)).toBe(2)
    expect(await resendSlice(JOB, begun)).toBe(0)
    for (const id of waiting) expect(await confirmationsOf(id)).toBe(2)
    expect(await confirmationsOf(justSigned)).toBe(1)
    expect(await auditOf('signatures')).toEqual([[ADMIN.id, 'resend-all', { found: 2 }]])
  })

  it('goes on in slices, by the rates of broadcasts', async () => {
    const ids: string[] = []
    for (let n = 0; n < 3; n += 1) ids.push(await waitingSinceDays(2))
    ids.sort()
    await db().campaign.update({ where: { id: 1 }, data: { mailsPerHour: 120 } })
    const begunAt = new Date().toISOString()
    expect(await resendSlice(JOB, { begunAt, cursor: null })).toBe(2)
    expect((await queuedJobs()).filter((kind) => kind === 'resend-confirmations')).toHaveLength(1)
    expect(await resendSlice(JOB, { begunAt, cursor: ids[1] ?? null })).toBe(1)
    expect((await queuedJobs()).filter((kind) => kind === 'resend-confirmations')).toHaveLength(1)
  })

  it('is not begun for nobody', async () => {
    expect(await resendAll(ADMIN)).toBe('nobody')
    expect(await queuedJobs()).toEqual([])
  })
})
