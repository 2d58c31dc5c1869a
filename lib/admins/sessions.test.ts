import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { joined, PASSWORD, useEmptyDatabase, verbsOn } from '@/e2e/support/admins'
import { changeRole, endSessions, removeAccess } from '@/lib/admins/manage'
import { mayActAs } from '@/lib/admins/require-admin'
import { endSession, openSession } from '@/lib/admins/sessions'
import { signIn } from '@/lib/admins/sign-in'
import { db } from '@/lib/db'

beforeAll(useEmptyDatabase)
afterEach(() => vi.useRealTimers())

async function signedIn(email: string): Promise<string> {
  const session = await signIn({ email, password: PASSWORD })
  if (!session) throw new Error('not signed in')
  return session.sessionId
}

describe('signing in', () => {
  it('opens a session for whoever knows the password, and for nobody else', async () => {
    const admin = await joined()
    expect(await signIn({ email: admin.email, password: `${PASSWORD}!` })).toBeNull()
    expect(await signIn({ email: 'nobody@example.org', password: PASSWORD })).toBeNull()
    const session = await openSession(await signedIn(admin.email))
    expect(session).toMatchObject({ id: admin.id, email: admin.email, role: 'owner' })
    expect(await verbsOn(`admin:${admin.id}`)).toEqual(['invite', 'join', 'sign-in'])
  })

  it('locks after five failures, also for the right password, and longer after each further one', async () => {
    const { email } = await joined()
    const guesses = Array.from({ length: 8 }, () => signIn({ email, password: 'a wrong password' }))
    expect(await Promise.all(guesses)).toEqual(Array(8).fill(null))
    const lockedFor = async () => {
      const { failures, lockedUntil } = await db().admin.findUniqueOrThrow({ where: { email } })
      return { failures, minutes: Math.round(((lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000) }
    }
    expect(await lockedFor()).toEqual({ failures: 5, minutes: 1 })
    expect(await signIn({ email, password: PASSWORD })).toBeNull()

    for (const minutes of [2, 4, 8, 15, 15]) {
      await db().admin.update({ where: { email }, data: { lockedUntil: new Date(Date.now() - 1) } })
      await signIn({ email, password: 'a wrong password' })
      expect((await lockedFor()).minutes).toBe(minutes)
    }
    await db().admin.update({ where: { email }, data: { lockedUntil: new Date(Date.now() - 1) } })
    expect(await signIn({ email, password: PASSWORD })).not.toBeNull()
    expect(await db().admin.findUnique({ where: { email } })).toMatchObject({
      failures: 0,
      lockedUntil: null,
    })
  })
})

describe('a session', () => {
  it('is refused once it was ended, and ending it again says nothing new', async () => {
    const admin = await joined()
    const [ended, other] = [await signedIn(admin.email), await signedIn(admin.email)]
    await endSession(ended)
    await endSession(ended)
    expect(await openSession(ended)).toBeNull()
    expect(await openSession(other)).not.toBeNull()
    expect((await verbsOn(`admin:${admin.id}`)).filter((verb) => verb === 'sign-out')).toHaveLength(1)
  })

  it('is refused after twelve hours', async () => {
    const { email } = await joined()
    const session = await signedIn(email)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 12 * 3_600_000 + 1000 })
    expect(await openSession(session)).toBeNull()
  })

  it('ends with the others when an owner says so, and when access is taken away', async () => {
    const [owner, editor] = [await joined(), await joined('editor')]
    const first = await signedIn(editor.email)
    expect(await endSessions(owner.id, editor.id)).toBe('done')
    expect(await openSession(first)).toBeNull()
    const second = await signedIn(editor.email)
    expect(await removeAccess(owner.id, editor.id)).toBe('done')
    expect(await openSession(second)).toBeNull()
    expect(await signIn({ email: editor.email, password: PASSWORD })).toBeNull()
    expect(await endSessions(owner.id, crypto.randomUUID())).toBe('missing')
  })
})

describe('a role', () => {
  it('lets an owner do what an editor may, and not the other way round', () => {
    expect(mayActAs({ role: 'owner' }, 'editor')).toBe(true)
    expect(mayActAs({ role: 'editor' }, 'editor')).toBe(true)
    expect(mayActAs({ role: 'editor' }, 'owner')).toBe(false)
  })

  it('always leaves somebody who signs in as an owner, whoever acts at once', async () => {
    await db().admin.updateMany({ data: { passwordHash: null } })
    const [a, b] = [await joined(), await joined()]
    const done = await Promise.all([changeRole(a.id, b.id, 'editor'), removeAccess(b.id, a.id)])
    expect(done.sort()).toEqual(['done', 'last-owner'])
    expect(await db().admin.count({ where: { role: 'owner', passwordHash: { not: null } } })).toBe(1)
  })
})
