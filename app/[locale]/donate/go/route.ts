import { notFound } from 'next/navigation'
import { arrivalFromPage } from '@/lib/arrivals/from-page'
import { arrivalIn, DIRECT } from '@/lib/arrivals/ref'
import { countClick } from '@/lib/clicks/count'
import { donateAddress, readAmount, readSource } from '@/lib/donations/rules'
import { isLocale } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'
import { campaign } from '@/lib/petition/queries'
import { isFollowedByPerson } from '@/lib/visits/followed-link'

export const dynamic = 'force-dynamic'

/** Redirects to the configured address only, with nothing of the request but an amount and a page that the site names itself. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { donateUrl, donateAmounts } = await campaign()
  const asked = new URL(request.url).searchParams
  if (isFollowedByPerson(request)) {
    const arrival = arrivalIn(asked) ?? arrivalFromPage(request.headers.get('referer') ?? '') ?? DIRECT
    await countClick('donate', locale, arrival, request.headers.get(CLIENT_ADDRESS) ?? UNKNOWN)
  }
  const address = donateAddress(donateUrl, {
    amount: readAmount(asked.get('amount'), donateAmounts),
    source: readSource(asked.get('from')),
    locale,
  })
  return new Response(null, {
    status: 302,
    headers: { Location: address, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })
}
