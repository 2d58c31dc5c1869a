import { invite } from '@/lib/admins/invitations'
import { join } from '@/lib/admins/join'
import type { Browser } from '@/lib/admins/sessions'
import { signIn } from '@/lib/admins/sign-in'
import { db, disconnect } from '@/lib/platform/db'
import { freshDatabase } from '@/testing/database/database'

export const PASSWORD = 'a quiet river at noon'

/** Call it before anything reads the environment. */
export async function useEmptyDatabase(): Promise<void> {
  process.env.DATABASE_URL = await freshDatabase()
  await disconnect()
}

export async function newAdmin(role: 'owner' | 'editor' = 'owner'): Promise<{ id: string; email: string }> {
  const email = `${crypto.randomUUID()}@example.org`
  await join({ token: await invitationToken(email, role), password: PASSWORD }, browserAt('127.0.0.1'))
  // Joined, but not signed in.
  await db().adminSession.deleteMany({ where: { admin: { email } } })
  return db()
    .admin.findUniqueOrThrow({ where: { email }, select: { id: true, email: true } })
    .then(({ id }) => ({ id, email }))
}

export function browserAt(address: string): Browser {
  return { address, locale: 'en', timeZone: null, userAgent: '' }
}

/** Null when refused. */
export async function newSession(email: string, password = PASSWORD): Promise<string | null> {
  const signedIn = await signIn({ email, password }, browserAt('127.0.0.1'))
  return signedIn && 'sessionId' in signedIn ? signedIn.sessionId : null
}

export async function invitationToken(email: string, role: 'owner' | 'editor' = 'editor'): Promise<string> {
  const invited = await invite(null, { email, role })
  if ('refused' in invited) throw new Error(`${email} signs in already`)
  return tokenIn(invited.link)
}

export function tokenIn(link: string | null): string {
  return link?.split('/').pop() ?? ''
}

export async function auditedVerbs(subject: string): Promise<string[]> {
  const events = await db().auditEvent.findMany({ where: { subject }, orderBy: { id: 'asc' } })
  return events.map((event) => event.verb)
}
