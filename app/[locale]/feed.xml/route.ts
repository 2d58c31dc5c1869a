import { notFound } from 'next/navigation'
import { feedFacts } from '@/app/[locale]/feed-facts'
import { isLocale } from '@/lib/i18n/locales'
import { atomFeed } from '@/lib/updates/feed'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return new Response(atomFeed(await feedFacts(locale)), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=5',
    },
  })
}
