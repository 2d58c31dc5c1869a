import { notFound } from 'next/navigation'
import { arrivalFromPage } from '@/lib/arrivals/from-page'
import { arrivalIn, DIRECT } from '@/lib/arrivals/ref'
import { countDonateClick } from '@/lib/donations/mutations'
import { isLocale } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'
import { campaign } from '@/lib/petition/queries'
import { isFollowedByPerson } from '@/lib/visits/followed-link'

export const dynamic = 'force-dynamic'

/** Redirects to the configured address only, never to one from the request. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { donateUrl } = await campaign()
  if (isFollowedByPerson(request)) {
    const arrival =
      arrivalIn(new URL(request.url).searchParams) ?? arrivalFromPage(request.headers.get('referer') ?? '')
    await countDonateClick(locale, arrival ?? DIRECT, request.headers.get(CLIENT_ADDRESS) ?? UNKNOWN)
  }
  return new Response(null, {
    status: 302,
    headers: { Location: new URL(donateUrl).href, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })
}
