import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { SESSION_SECONDS } from '@/lib/admins/sessions'
import { sessionCookie } from '@/lib/admins/session-token-cookie'
import { env } from '@/lib/platform/env'

/** Hands the browser next-auth's token for a session row; only inside a server action or a route handler. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  const token = await encode({ token: { sessionId }, secret: authSecret(), maxAge: SESSION_SECONDS })
  const jar = await cookies()
  jar.set(name, token, { ...options, maxAge: SESSION_SECONDS })
}

/** Takes next-auth's token back from the browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** The session row's id in the request's token; null without a genuine one. Whether the row is open is not checked here. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const jar = await cookies()
  const token = jar.get(sessionCookie().name)?.value
  // Whoever sends a token that was not made here is nobody, and no news.
  const claims = token ? await decode({ token, secret: authSecret() }).catch(() => null) : null
  return claims?.sessionId ?? null
}

function authSecret(): string {
  const secret = env().AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set: start the site with npm start')
  return secret
}
