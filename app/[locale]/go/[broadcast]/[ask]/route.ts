import { notFound } from 'next/navigation'
import { countAsk } from '@/lib/broadcasts/count-ask'
import { ASK_PAGES, ASKS } from '@/lib/broadcasts/schema'
import { isLocale, localePath } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'
import { isFollowedByPerson } from '@/lib/visits/followed-link'

export const dynamic = 'force-dynamic'

type RouteContext = { params: Promise<{ locale: string; broadcast: string; ask: string }> }

/** Counts the click, then redirects within this site. */
export async function GET(request: Request, { params }: RouteContext) {
  const { locale, broadcast, ask: wanted } = await params
  const ask = ASKS.find((known) => known === wanted)
  if (!isLocale(locale) || !ask) notFound()
  if (isFollowedByPerson(request))
    await countAsk(Number(broadcast), ask, locale, request.headers.get(CLIENT_ADDRESS) ?? UNKNOWN)
  const { path, part } = ASK_PAGES[ask]
  return new Response(null, {
    status: 302,
    headers: {
      Location: localePath(locale, path) + part,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
