import { beforeAll, describe, expect, it } from 'vitest'
import { ownerLink } from '@/lib/admins/invitations'
import { join } from '@/lib/admins/join'
import { changeRole, endSessions, removeAccess } from '@/lib/admins/manage'
import { newLink, resetLink } from '@/lib/admins/reset'
import { openSession } from '@/lib/admins/sessions'
import { db } from '@/lib/platform/db'
import { tokenSubject } from '@/lib/platform/tokens'
import { browserAt, newAdmin, newSession, tokenIn, useEmptyDatabase } from '@/testing/scenes/admins'
import { inSudo } from '@/testing/scenes/authorized'

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
    const id = tokenSubject(tokenIn(await ownerLink())) ?? ''
    await ownerLink()
    expect(await auditOf(id)).toEqual([{ verb: 'invite', adminId: null, detail: { role: 'owner' } }])
  })

  it('who changed a role, ended sessions, took access away, and made a new link', async () => {
    const [owner, editor] = [await newAdmin(), await newAdmin('editor')]
    await newSession(editor.email)
    await changeRole(inSudo(owner.id), editor.id, 'owner')
    await endSessions(owner.id, editor.id)
    await newLink(inSudo(owner.id), editor.id, { locks: false })
    await newLink(inSudo(owner.id), editor.id, { locks: true })
    await removeAccess(inSudo(owner.id), editor.id)
    const by = { adminId: owner.id }
    expect((await auditOf(editor.id)).slice(4)).toEqual([
      { verb: 'change-role', ...by, detail: { from: 'editor', to: 'owner' } },
      { verb: 'end-sessions', ...by, detail: { ended: 1 } },
      { verb: 'new-link', ...by, detail: {} },
      { verb: 'reset', ...by, detail: {} },
      { verb: 'remove-access', ...by, detail: {} },
    ])
  })

  it('nothing where nothing was done', async () => {
    const before = await db().auditEvent.count()
    const [nobody, owner] = [crypto.randomUUID(), crypto.randomUUID()]
    expect(await changeRole(inSudo(owner), nobody, 'editor')).toBe('missing')
    expect(await endSessions(owner, nobody)).toBe('missing')
    expect(await removeAccess(inSudo(owner), nobody)).toBe('missing')
    expect(await newLink(inSudo(owner), nobody, { locks: true })).toEqual({ state: 'missing' })
    expect(await resetLink('nobody@example.org')).toBeNull()
    expect(await db().auditEvent.count()).toBe(before)
  })
})

describe('a new link', () => {
  it('leaves the password good until it is used, or takes it away at once', async () => {
    const [owner, editor] = [await newAdmin(), await newAdmin('editor')]
    const made = await newLink(inSudo(owner.id), editor.id, { locks: false })
    if (made.state !== 'made') throw new Error(made.state)
    expect(made.email).toBe(editor.email)
    const before = await newSession(editor.email)
    expect(before).not.toBeNull()
    await join({ token: tokenIn(made.link), password: 'another quiet river' }, browserAt('127.0.0.1'))
    expect(await openSession(before ?? '')).toBeNull()
    expect(await newSession(editor.email)).toBeNull()
    const session = await newSession(editor.email, 'another quiet river')
    expect(await newLink(inSudo(owner.id), editor.id, { locks: true })).toMatchObject({ state: 'made' })
    expect(await openSession(session ?? '')).toBeNull()
    expect(await newSession(editor.email, 'another quiet river')).toBeNull()
  })

  it('is refused for the last owner who can sign in, also where two lock out each other at once', async () => {
    await db().admin.updateMany({ data: { passwordHash: null } })
    const [one, other] = [await newAdmin(), await newAdmin()]
    const locked = await Promise.all([
      newLink(inSudo(one.id), other.id, { locks: true }),
      newLink(inSudo(other.id), one.id, { locks: true }),
    ])
    expect(locked.map(({ state }) => state).sort()).toEqual(['last-owner', 'made'])
    const { id } = await db().admin.findFirstOrThrow({
      where: { role: 'owner', passwordHash: { not: null } },
    })
    for (const locks of [true, false]) {
      expect(await newLink(inSudo(id), id, { locks })).toEqual({ state: 'last-owner' })
    }
    expect(await changeRole(inSudo(id), id, 'editor')).toBe('last-owner')
    expect(await removeAccess(inSudo(id), id)).toBe('last-owner')
    expect(await db().admin.count({ where: { role: 'owner', passwordHash: { not: null } } })).toBe(1)
  })
})
