import { LOCALES } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'

export const dynamic = 'force-dynamic'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** Where to report a weakness (RFC 9116). */
export function GET() {
  const { SITE_URL, MAIL_FROM } = env()
  const address = MAIL_FROM.address.split('@').map(encodeURIComponent).join('@')
  const lines = [
    `Contact: ${SITE_URL}/contact`,
    `Contact: mailto:${address}`,
    `Expires: ${new Date(Date.now() + YEAR_MS).toISOString()}`,
    `Preferred-Languages: ${LOCALES.join(', ')}`,
    `Canonical: ${SITE_URL}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
