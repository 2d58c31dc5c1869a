import { beforeAll, describe, expect, it } from 'vitest'
import { listAuditEvents } from '@/lib/audit/queries'
import { db } from '@/lib/platform/db'
import { newAdmin, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'

beforeAll(async () => {
  await useEmptyDatabase()
  await newAdmin()
  await newAdmin('editor')
})

describe('the audit', () => {
  it('lets nobody change, delete or empty it', async () => {
    const before = await db().auditEvent.count()
    await expect(db().$executeRaw`UPDATE audit_events SET verb = 'nothing'`).rejects.toThrow(
      /permission denied/,
    )
    await expect(db().$executeRaw`DELETE FROM audit_events`).rejects.toThrow(/permission denied/)
    await expect(db().$executeRaw`TRUNCATE audit_events`).rejects.toThrow(/permission denied/)
    expect(await db().auditEvent.count()).toBe(before)
  })

  it('is read page by page, newest first, with who acted', async () => {
    const first = await listAuditEvents(ADMIN, { take: 3 })
    expect(first.events.map(({ verb }) => verb)).toEqual(['sign-in', 'join', 'invite'])
    const somebody = { email: expect.stringContaining('@') }
    expect(first.events.map(({ by }) => by)).toEqual([somebody, somebody, 'site'])
    const second = await listAuditEvents(ADMIN, { before: BigInt(first.next ?? 0), take: 3 })
    expect(second.events.map(({ verb }) => verb)).toEqual(['sign-in', 'join', 'invite'])
    expect(second.next).toBeNull()
  })
})
