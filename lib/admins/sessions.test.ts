import { hash } from '@node-rs/argon2'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { changeRole, endSessions, removeAccess } from '@/lib/admins/manage'
import { comparePassword } from '@/lib/admins/passwords'
import { mayActAs } from '@/lib/admins/require-admin'
import { endSession, openSession } from '@/lib/admins/sessions'
import { signIn } from '@/lib/admins/sign-in'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import {
  auditedVerbs,
  browserAt,
  newAdmin,
  newSession,
  PASSWORD,
  useEmptyDatabase,
} from '@/testing/scenes/admins'
import { anAdmin, inSudo } from '@/testing/scenes/authorized'
import { limitsByHost } from '@/testing/scenes/limits'

beforeAll(useEmptyDatabase)
afterEach(() => vi.useRealTimers())

async function signedIn(email: string): Promise<string> {
  const session = await newSession(email)
  if (!session) throw new Error('not signed in')
  return session
}

describe('signing in', () => {
  it('opens a session for whoever knows the password, and for nobody else', async () => {
    const admin = await newAdmin()
    expect(await newSession(admin.email, `${PASSWORD}!`)).toBeNull()
    expect(await newSession('nobody@example.org')).toBeNull()
    const session = await openSession(await signedIn(admin.email))
    expect(session).toMatchObject({ id: admin.id, email: admin.email, role: 'owner' })
    expect(await auditedVerbs(`admin:${admin.id}`)).toEqual(['invite', 'join', 'sign-in', 'sign-in'])
  })

  it('takes language and time zone from the first browser that tells them, and keeps what is there', async () => {
    const { email } = await newAdmin()
    await db().admin.update({ where: { email }, data: { locale: null } })
    const from = async (locale: Locale, timeZone: string | null) => {
      const signed = await signIn(
        { email, password: PASSWORD },
        { ...browserAt('203.0.113.9'), locale, timeZone },
      )
      return openSession(signed && 'sessionId' in signed ? signed.sessionId : '')
    }
    expect(await from('es', null)).toMatchObject({ locale: 'es', timeZone: null })
    expect(await from('en', 'America/Tijuana')).toMatchObject({ locale: 'es', timeZone: 'America/Tijuana' })
    expect(await from('en', 'UTC')).toMatchObject({ locale: 'es', timeZone: 'America/Tijuana' })
  })

  it('hashes a password anew that was set as it was typed', async () => {
    const { email } = await newAdmin()
    const before = await hash('el río está lleno'.normalize('NFD'))
    await db().admin.update({ where: { email }, data: { passwordHash: before } })
    const typed = { email, password: 'el río está lleno'.normalize('NFC') }
    expect(await signIn(typed, browserAt('203.0.113.9'))).toHaveProperty('sessionId')
    const { passwordHash } = await db().admin.findUniqueOrThrow({ where: { email } })
    expect(passwordHash).not.toBe(before)
    expect(await comparePassword(passwordHash, typed.password)).toBe('fits')
  })

  it('is slower after some wrong passwords from one place, then refused there, and never elsewhere', async () => {
    const { email } = await newAdmin()
    const { soft, hard } = limitsByHost('sign-in')
    const guess = (password = 'a wrong password', address = '192.0.2.7') =>
      signIn({ email, password }, browserAt(address))
    const started = performance.now()
    const guesses = Array.from({ length: hard }, () => guess())
    expect(await Promise.all(guesses.slice(0, soft))).toEqual(Array(soft).fill(null))
    expect(await Promise.all(guesses)).toEqual(Array(hard).fill(null))
    expect(performance.now() - started).toBeGreaterThan(1_900)

    expect(await guess(PASSWORD)).toEqual({ retryAfter: expect.any(Number) })
    expect(await guess(PASSWORD, '198.51.100.7')).toMatchObject({ sessionId: expect.any(String) })
  })

  it('counts no password that was right', async () => {
    const { email } = await newAdmin()
    for (let n = 0; n <= limitsByHost('sign-in').hard; n += 1)
      expect(await signIn({ email, password: PASSWORD }, browserAt('203.0.113.7'))).toHaveProperty(
        'sessionId',
      )
  })
})

describe('a session', () => {
  it('is refused once it was ended, and ending it again says nothing new', async () => {
    const admin = await newAdmin()
    const [ended, other] = [await signedIn(admin.email), await signedIn(admin.email)]
    await endSession(ended)
    await endSession(ended)
    expect(await openSession(ended)).toBeNull()
    expect(await openSession(other)).not.toBeNull()
    expect((await auditedVerbs(`admin:${admin.id}`)).filter((verb) => verb === 'sign-out')).toHaveLength(1)
  })

  it('is refused after twelve hours', async () => {
    const { email } = await newAdmin()
    const session = await signedIn(email)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 12 * 3_600_000 + 1000 })
    expect(await openSession(session)).toBeNull()
  })

  it('ends with the others when an owner says so, and when access is taken away', async () => {
    const [owner, editor] = [await newAdmin(), await newAdmin('editor')]
    const first = await signedIn(editor.email)
    expect(await endSessions(owner.id, editor.id)).toBe('done')
    expect(await openSession(first)).toBeNull()
    const second = await signedIn(editor.email)
    expect(await removeAccess(inSudo(owner.id), editor.id)).toBe('done')
    expect(await openSession(second)).toBeNull()
    expect(await newSession(editor.email)).toBeNull()
    expect(await endSessions(owner.id, crypto.randomUUID())).toBe('missing')
  })
})

describe('a role', () => {
  it('lets an owner do what an editor may, and not the other way round', () => {
    expect(mayActAs(anAdmin('owner'), 'editor')).toBe(true)
    expect(mayActAs(anAdmin('editor'), 'editor')).toBe(true)
    expect(mayActAs(anAdmin('editor'), 'owner')).toBe(false)
  })

  it('always leaves somebody who signs in as an owner, whoever acts at once', async () => {
    await db().admin.updateMany({ data: { passwordHash: null } })
    const [a, b] = [await newAdmin(), await newAdmin()]
    const done = await Promise.all([
      changeRole(inSudo(a.id), b.id, 'editor'),
      removeAccess(inSudo(b.id), a.id),
    ])
    expect(done.sort()).toEqual(['done', 'last-owner'])
    expect(await db().admin.count({ where: { role: 'owner', passwordHash: { not: null } } })).toBe(1)
  })
})
