import { beforeAll, expect, it } from 'vitest'
import { changePassword } from '@/lib/admins/change-password'
import { endSession, listSessions, openSession, type CurrentAdmin } from '@/lib/admins/sessions'
import { signIn } from '@/lib/admins/sign-in'
import { messageKey } from '@/lib/i18n/message-key'
import {
  auditedVerbs,
  browserAt,
  newAdmin,
  newSession,
  PASSWORD,
  useEmptyDatabase,
} from '@/testing/scenes/admins'
import { limitsByHost } from '@/testing/scenes/limits'

const CHOSEN = 'seven violet lanterns'

beforeAll(useEmptyDatabase)

async function signedIn(): Promise<CurrentAdmin> {
  const { email } = await newAdmin('editor')
  const admin = await openSession((await newSession(email)) ?? '')
  if (!admin) throw new Error('not signed in')
  return admin
}

it('changes a password by the present one, and ends the other sessions', async () => {
  const admin = await signedIn()
  const other = await newSession(admin.email)
  const change = (presentPassword: string) =>
    changePassword(admin, { presentPassword, password: CHOSEN }, '203.0.113.20')
  expect(await change('not my password')).toBe('wrong')
  expect(
    await changePassword(admin, { presentPassword: PASSWORD, password: 'passwordpassword' }, '203.0.113.20'),
  ).toEqual({
    weakness: messageKey('password.weak.extendedRepeat'),
  })
  expect(await openSession(other ?? '')).not.toBeNull()
  expect(await change(PASSWORD)).toBe('changed')
  expect(await openSession(other ?? '')).toBeNull()
  expect(await openSession(admin.sessionId)).not.toBeNull()
  expect([await newSession(admin.email), typeof (await newSession(admin.email, CHOSEN))]).toEqual([
    null,
    'string',
  ])
  expect(await auditedVerbs(`admin:${admin.id}`)).toContain('change-password')
})

it('limits wrong passwords as signing in does', async () => {
  const admin = await signedIn()
  const guess = (presentPassword: string) =>
    changePassword(admin, { presentPassword, password: CHOSEN }, '203.0.113.21')
  const { hard } = limitsByHost('sign-in')
  const guesses = await Promise.all(Array.from({ length: hard }, () => guess('a wrong password')))
  expect(guesses).toEqual(Array(hard).fill('wrong'))
  expect(await guess(PASSWORD)).toEqual({ retryAfter: expect.any(Number) })
})

it('lists open sessions by their device, and ends one of one’s own alone', async () => {
  const admin = await signedIn()
  const stranger = await signedIn()
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
  const signed = await signIn(
    { email: admin.email, password: PASSWORD },
    { ...browserAt('127.0.0.1'), userAgent },
  )
  const id = signed && 'sessionId' in signed ? signed.sessionId : ''
  expect(await listSessions(admin.id)).toMatchObject([
    { id, browser: 'Firefox', system: 'Linux' },
    { id: admin.sessionId, browser: null, system: null },
  ])
  expect(await endSession(id, stranger.id)).toBe(false)
  expect([await endSession(id, admin.id), await endSession(id, admin.id)]).toEqual([true, false])
  expect(await listSessions(admin.id)).toHaveLength(1)
})
