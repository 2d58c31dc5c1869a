import { getServerSession } from 'next-auth/next'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { authOptions, authSecret, sessionCookie } from '@/lib/admins/auth-options'
import { SESSION_SECONDS } from '@/lib/admins/sessions'

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
  const session = await getServerSession(authOptions())
  return session?.sessionId ?? null
}
