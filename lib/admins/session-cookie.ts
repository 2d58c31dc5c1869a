import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { sessionCookie } from '@/lib/admins/session-token-cookie'
import { SESSION_SECONDS } from '@/lib/admins/sessions'
import { env } from '@/lib/platform/env'

/** Only in a server action or route handler. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  const token = await encode({ token: { sessionId }, secret: authSecret(), maxAge: SESSION_SECONDS })
  const jar = await cookies()
  jar.set(name, token, { ...options, maxAge: SESSION_SECONDS })
}

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** The session id in the request's token; null unless genuine. Does not check that the session is open. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const jar = await cookies()
  const token = jar.get(sessionCookie().name)?.value
  // A forged token is nobody's, and not worth a log line.
  const claims = token ? await decode({ token, secret: authSecret() }).catch(() => null) : null
  return claims?.sessionId ?? null
}

function authSecret(): string {
  const secret = env().AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set: start the site with npm start')
  return secret
}
