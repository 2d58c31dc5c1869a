import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findInvitation, invite, ownerLink } from '@/lib/admins/invitations'
import { join } from '@/lib/admins/join'
import { resetLink } from '@/lib/admins/reset'
import { joining } from '@/lib/admins/schema'
import { openSession } from '@/lib/admins/sessions'
import { db } from '@/lib/platform/db'
import { DAY, makeToken } from '@/lib/platform/tokens'
import {
  auditedVerbs,
  browserAt,
  invitationToken,
  newAdmin,
  newSession,
  PASSWORD,
  tokenIn,
  useEmptyDatabase,
} from '@/testing/scenes/admins'

const HERE = browserAt('127.0.0.1')

beforeAll(useEmptyDatabase)
afterEach(() => vi.useRealTimers())

describe('the first owner', () => {
  beforeEach(() => db().admin.deleteMany())

  it('joins by the newest link alone, naming the account, and then no more links are made', async () => {
    const older = tokenIn(await ownerLink())
    const newer = tokenIn(await ownerLink())
    expect(await db().admin.count()).toBe(1)
    expect(await join({ token: older, email: 'a@example.org', password: PASSWORD }, HERE)).toEqual({
      state: 'wrong',
    })
    expect(await join({ token: newer, password: PASSWORD }, HERE)).toEqual({ state: 'email-missing' })
    const joined = await join({ token: newer, email: 'a@example.org', password: PASSWORD }, HERE)
    expect(joined).toEqual({ state: 'joined', email: 'a@example.org', sessionId: expect.any(String) })
    expect(await ownerLink()).toBeNull()
    expect(await newSession('a@example.org')).not.toBeNull()
  })
})

describe('a single-use link', () => {
  it('works once, also when two browsers press at the same moment', async () => {
    const email = 'once@example.org'
    const token = await invitationToken(email)
    const tries = await Promise.all([1, 2, 3].map((n) => join({ token, password: `${PASSWORD} ${n}` }, HERE)))
    expect(tries.map(({ state }) => state).sort()).toEqual(['joined', 'wrong', 'wrong'])
    expect(await findInvitation(token)).toEqual({ state: 'wrong' })
    const { id } = await db().admin.findUniqueOrThrow({ where: { email } })
    expect(await auditedVerbs(`admin:${id}`)).toEqual(['invite', 'join', 'sign-in'])
  })

  it('is refused when expired, for another account, for another purpose, or broken', async () => {
    const token = await invitationToken('late@example.org')
    const { id } = await db().admin.findUniqueOrThrow({ where: { email: 'late@example.org' } })
    const { tokenVersion } = await db().admin.findUniqueOrThrow({ where: { id } })
    const other = await newAdmin()
    for (const wrong of [
      'nonsense',
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.replace(id, other.id),
      token.replace(id, crypto.randomUUID()),
      makeToken('signature', id, tokenVersion, DAY),
    ]) {
      expect(await join({ token: wrong, password: PASSWORD }, HERE)).toEqual({ state: 'wrong' })
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (DAY + 5) * 1000 })
    expect(await join({ token, password: PASSWORD }, HERE)).toEqual({ state: 'expired' })
  })

  it('never takes an address that another account has', async () => {
    await db().admin.deleteMany()
    const token = tokenIn(await ownerLink())
    await invite(null, { email: 'taken@example.org', role: 'editor' })
    const answer = await join({ token, email: 'taken@example.org', password: PASSWORD }, HERE)
    expect(answer).toEqual({ state: 'email-taken' })
  })

  it('is not made for an account that can sign in already, unless it is reset', async () => {
    const admin = await newAdmin('editor')
    expect(await invite(null, { email: admin.email, role: 'owner' })).toEqual({ refused: 'taken' })
    const session = await newSession(admin.email)
    const token = tokenIn(await resetLink(admin.email))
    expect(await openSession(session ?? '')).toBeNull()
    expect(await newSession(admin.email)).toBeNull()
    await join({ token, password: 'another quiet river' }, HERE)
    expect(await newSession(admin.email, 'another quiet river')).not.toBeNull()
    expect(await resetLink('nobody@example.org')).toBeNull()
  })
})

describe('a password', () => {
  it('has 12 to 200 characters and no other rule', () => {
    const accepts = (password: string) => joining.safeParse({ token: 't', password }).success
    expect(['a'.repeat(11), 'a'.repeat(201), ''].map(accepts)).toEqual([false, false, false])
    expect(['a'.repeat(12), 'ñ'.repeat(200), '            '].map(accepts)).toEqual([true, true, true])
  })
})
