import { notFound } from 'next/navigation'
import { sharingIn } from '@/app/[locale]/share/sharing-in'
import { isLocale, localePath } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'
import { env } from '@/lib/platform/env'
import { shareAddress } from '@/lib/share-texts/address'
import { countShare } from '@/lib/share-texts/count-share'
import { wayToShare } from '@/lib/share-texts/queries'
import { isShareChannel, isTold } from '@/lib/share-texts/rules'
import { isFollowedByPerson } from '@/lib/visits/followed-link'

export const dynamic = 'force-dynamic'

type RouteProps = { params: Promise<{ locale: string; channel: string }> }

/** Redirects to the channel's own address only, with words of the site; of the request it takes a share code, a text and an update. */
export async function GET(request: Request, { params }: RouteProps) {
  const { locale, channel } = await params
  if (!isLocale(locale) || !isShareChannel(channel) || isTold(channel) || channel === 'mastodon') notFound()
  const asked = new URL(request.url).searchParams
  const sharing = await sharingIn(Object.fromEntries(asked), locale)
  const way = await wayToShare(channel, locale, sharing)
  // A page that was cached before staff switched the channel off may still lead here.
  if (!way) return leadTo(`${env().SITE_URL}${localePath(locale, '/')}#share`)
  if (isFollowedByPerson(request))
    await countShare({ ...way, locale }, request.headers.get(CLIENT_ADDRESS) ?? UNKNOWN)
  return leadTo(shareAddress(channel, way))
}

function leadTo(address: string): Response {
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' }
  return new Response(null, { status: 302, headers: { ...headers, Location: address } })
}
