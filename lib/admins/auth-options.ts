import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { credentials } from '@/lib/admins/schema'
import { endSession, SESSION_SECONDS } from '@/lib/admins/sessions'
import { signIn } from '@/lib/admins/sign-in'
import { env } from '@/lib/env'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'

/** next-auth's options. Its token carries the id of our session row and nothing else; the row decides at every request. */
export function authOptions(): AuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: cookiesAreSecure(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/admin/login', signOut: '/admin/login', error: '/admin/login' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given, request) {
          const parsed = credentials.safeParse(given)
          // next-auth shows what is thrown here in an address.
          const signedIn =
            parsed.success &&
            (await signIn(parsed.data, String(request.headers?.[CLIENT_ADDRESS])).catch(() => {
              throw new Error('unavailable')
            }))
          return signedIn && 'sessionId' in signedIn ? { id: signedIn.sessionId } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sessionId: user ? user.id : token.sessionId }),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sessionId) await endSession(token.sessionId)
      },
    },
  }
}

/** The cookie that carries next-auth's token: its name, and how a browser keeps it. */
export function sessionCookie() {
  const secure = cookiesAreSecure()
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}

/** The key of next-auth's tokens. Throws when the environment has none. */
export function authSecret(): string {
  const secret = env().AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set: start the site with npm start')
  return secret
}

function cookiesAreSecure(): boolean {
  return env().SITE_URL.startsWith('https:')
}
