import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { countHeld, releaseMany } from '@/lib/signatures/release-many'
import { ADMIN } from '@/testing/scenes/authorized'
import { pendingSignature, queuedJobs, useSeededDatabase } from '@/testing/scenes/signatures'

let domain = ''

beforeAll(useSeededDatabase)
beforeEach(() => {
  domain = `${crypto.randomUUID()}.example`
})

async function heldSignature(change: Parameters<typeof pendingSignature>[0] = {}) {
  const { id } = await pendingSignature({ email: `${crypto.randomUUID()}@${domain}`, ...change })
  await db().$executeRaw`UPDATE signatures SET held_at = now(), mails_sent = 0 WHERE id = ${id}::uuid`
  return id
}

async function heldNow(): Promise<string[]> {
  const rows = await db().signature.findMany({ where: { emailDomain: domain, heldAt: { not: null } } })
  return rows.map(({ id }) => id)
}

async function confirmationsOf(id: string): Promise<number> {
  const jobs = await queuedJobs(id)
  return jobs.filter((name) => name === 'mail-confirmation').length
}

describe('releasing many', () => {
  it('releases the chosen ones, mails each, and notes how many', async () => {
    const [one, other, left] = [await heldSignature(), await heldSignature(), await heldSignature()]
    const before = await Promise.all([one, other, left].map(confirmationsOf))
    expect(await releaseMany(ADMIN, { ids: [one, other, crypto.randomUUID()] })).toBe(2)
    expect(await heldNow()).toEqual([left])
    const after = await Promise.all([one, other, left].map(confirmationsOf))
    expect(after.map((count, at) => count - (before[at] ?? 0))).toEqual([1, 1, 0])
    const [event] = await db().auditEvent.findMany({
      where: { verb: 'release-many' },
      orderBy: { id: 'desc' },
      take: 1,
    })
    expect(event).toMatchObject({ adminId: ADMIN.id, subject: 'signatures', detail: { count: 2 } })
    expect(await releaseMany(ADMIN, { ids: [one, other] })).toBe(0)
  })

  it('releases what a filter shows and was held when it was counted', async () => {
    const shown = await heldSignature({ country: 'NO' })
    const elsewhere = await heldSignature({ country: 'SE' })
    const heldBy = new Date()
    const later = await heldSignature({ country: 'NO' })
    await db().signature.update({
      where: { id: later },
      data: { heldAt: new Date(heldBy.getTime() + 60_000) },
    })
    const filter = { country: 'NO', domain }
    expect(await countHeld(ADMIN, filter)).toEqual({ number: 2, exact: true })
    expect(await releaseMany(ADMIN, { filter, heldBy })).toBe(1)
    expect((await heldNow()).toSorted()).toEqual([elsewhere, later].toSorted())
    expect(await confirmationsOf(shown)).toBeGreaterThan(0)
  })
})
