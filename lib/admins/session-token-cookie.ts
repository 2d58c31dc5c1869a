import { env } from '@/lib/platform/env'

/** next-auth's cookie; over https `__Host-` keeps other hosts from setting it (RFC 6265bis, 4.1.3.2). */
export function sessionCookie(siteUrl = env().SITE_URL) {
  const secure = siteUrl.startsWith('https:')
  return {
    name: `${secure ? '__Host-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}
