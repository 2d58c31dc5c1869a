import { env } from '@/lib/platform/env'

/**
 * The cookie that carries next-auth's token: its name, and how a browser keeps it. Over https nobody but this very host can
 * set it (`__Host-`, RFC 6265bis, 4.1.3.2).
 */
export function sessionCookie(siteUrl = env().SITE_URL) {
  const secure = siteUrl.startsWith('https:')
  return {
    name: `${secure ? '__Host-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}
