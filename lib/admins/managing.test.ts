import { beforeAll, describe, expect, it } from 'vitest'
import { joined, sessionOf, tokenOf, useEmptyDatabase } from '@/e2e/support/admins'
import { ownerLink } from '@/lib/admins/invitations'
import { changeRole, endSessions, removeAccess } from '@/lib/admins/manage'
import { resetLink } from '@/lib/admins/reset'
import { db } from '@/lib/db'
import { tokenSubject } from '@/lib/tokens'

beforeAll(useEmptyDatabase)

async function auditOf(id: string) {
  const events = await db().auditEvent.findMany({
    where: { subject: `admin:${id}` },
    orderBy: { id: 'asc' },
    select: { verb: true, adminId: true, detail: true },
  })
  return events
}

describe('the audit says', () => {
  it('that a start made the first owner’s account, once', async () => {
    const id = tokenSubject(tokenOf(await ownerLink())) ?? ''
    await ownerLink()
    expect(await auditOf(id)).toEqual([{ verb: 'invite', adminId: null, detail: { role: 'owner' } }])
  })

  it('who changed a role, ended sessions, took access away, and made a new link', async () => {
    const [owner, editor] = [await joined(), await joined('editor')]
    await sessionOf(editor.email)
    await changeRole(owner.id, editor.id, 'owner')
    await endSessions(owner.id, editor.id)
    await resetLink(owner.id, editor.email)
    await removeAccess(owner.id, editor.id)
    const by = { adminId: owner.id }
    expect((await auditOf(editor.id)).slice(3)).toEqual([
      { verb: 'change-role', ...by, detail: { from: 'editor', to: 'owner' } },
      { verb: 'end-sessions', ...by, detail: { ended: 1 } },
      { verb: 'reset', ...by, detail: {} },
      { verb: 'remove-access', ...by, detail: {} },
    ])
  })

  it('nothing where nothing was done', async () => {
    const before = await db().auditEvent.count()
    const [nobody, owner] = [crypto.randomUUID(), crypto.randomUUID()]
    expect(await changeRole(owner, nobody, 'editor')).toBe('missing')
    expect(await endSessions(owner, nobody)).toBe('missing')
    expect(await removeAccess(owner, nobody)).toBe('missing')
    expect(await resetLink(owner, 'nobody@example.org')).toBeNull()
    expect(await db().auditEvent.count()).toBe(before)
  })
})
