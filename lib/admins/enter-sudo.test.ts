import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { enterSudo } from '@/lib/admins/enter-sudo'
import { mayActAs, type Admin } from '@/lib/admins/require-admin'
import { resetLink } from '@/lib/admins/reset'
import { SUDO_MINUTES } from '@/lib/admins/rules'
import { openSession } from '@/lib/admins/sessions'
import { prove } from '@/lib/authorization/prove'
import { auditedVerbs, newAdmin, newSession, PASSWORD, useEmptyDatabase } from '@/testing/scenes/admins'
import { limitsByHost } from '@/testing/scenes/limits'

beforeAll(useEmptyDatabase)
afterEach(() => vi.useRealTimers())

async function ownerOf(sessionId: string): Promise<Admin<'owner'>> {
  const admin = await openSession(sessionId)
  const proved = admin && prove('editor', admin)
  if (!proved || !mayActAs(proved, 'owner')) throw new Error('no owner')
  return proved
}

async function signedIn(): Promise<{ owner: Admin<'owner'>; later: () => Promise<Admin<'owner'>> }> {
  const { email } = await newAdmin()
  const owner = await ownerOf((await newSession(email)) ?? '')
  return { owner, later: () => ownerOf(owner.sessionId) }
}

function minutesLater(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
}

it('asks nothing within the minutes after signing in', async () => {
  const { owner } = await signedIn()
  minutesLater(SUDO_MINUTES - 1)
  expect(await enterSudo(owner, undefined, '203.0.113.30')).toEqual({ sudo: owner })
})

it('asks for the password afterwards, which then holds for as long, in this session alone', async () => {
  const { owner, later } = await signedIn()
  const other = await newSession(owner.email)
  minutesLater(SUDO_MINUTES)
  expect(await enterSudo(owner, undefined, '203.0.113.31')).toEqual({ asked: 'missing' })
  expect(await enterSudo(owner, 'not my password', '203.0.113.31')).toEqual({ asked: 'wrong' })
  expect(await enterSudo(await later(), undefined, '203.0.113.31')).toEqual({ asked: 'missing' })
  expect(await enterSudo(owner, PASSWORD, '203.0.113.31')).toEqual({ sudo: owner })
  expect(await enterSudo(await later(), undefined, '203.0.113.31')).toHaveProperty('sudo')
  expect(await enterSudo(await ownerOf(other ?? ''), undefined, '203.0.113.31')).toEqual({ asked: 'missing' })
  minutesLater(SUDO_MINUTES)
  expect(await enterSudo(await later(), undefined, '203.0.113.31')).toEqual({ asked: 'missing' })
})

it('audits a wrong password, without it', async () => {
  const { owner } = await signedIn()
  minutesLater(SUDO_MINUTES)
  await enterSudo(owner, 'not my password', '203.0.113.32')
  expect(await auditedVerbs(`admin:${owner.id}`)).toEqual([
    'invite',
    'join',
    'sign-in',
    'sign-in',
    'refuse-password',
  ])
})

it('limits wrong passwords as signing in does', async () => {
  const { owner } = await signedIn()
  minutesLater(SUDO_MINUTES)
  const guess = (password: string) => enterSudo(owner, password, '203.0.113.33')
  const { hard } = limitsByHost('sign-in')
  const guesses = await Promise.all(Array.from({ length: hard }, () => guess('a wrong password')))
  expect(guesses).toEqual(Array(hard).fill({ asked: 'wrong' }))
  expect(await guess(PASSWORD)).toEqual({ asked: { retryAfter: expect.any(Number) } })
})

it('takes no password of a session that ended meanwhile', async () => {
  const { owner } = await signedIn()
  await resetLink(owner.email)
  minutesLater(SUDO_MINUTES)
  expect(await enterSudo(owner, PASSWORD, '203.0.113.34')).toEqual({ asked: 'wrong' })
})
