import { notFound } from 'next/navigation'
import { handout } from '@/lib/handouts/queries'
import { handoutPdf } from '@/lib/handouts/write-pdf'
import { isLocale } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/** One page to print and hand out; there is none once the campaign has ended. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const page = await handout(locale, 0)
  if (!page) notFound()
  const headers = { 'Content-Type': 'application/pdf', 'Cache-Control': 'public, max-age=5' }
  return new Response(new Uint8Array(await handoutPdf(page)), { headers })
}
