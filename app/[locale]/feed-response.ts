import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { campaignIn } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'
import { feedChangedAt, type FeedFacts } from '@/lib/updates/feed'
import { updatesForFeed } from '@/lib/updates/feed-queries'
import { lastWithdrawal } from '@/lib/updates/queries'

export async function feedResponse(
  { locale }: { locale: string },
  type: string,
  write: (facts: FeedFacts) => string,
): Promise<Response> {
  if (!isLocale(locale)) notFound()
  const facts = await feedFacts(locale)
  return new Response(write(facts), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=5',
      'Last-Modified': feedChangedAt(facts).toUTCString(),
    },
  })
}

async function feedFacts(locale: Locale): Promise<FeedFacts> {
  const [{ name, organisation, editedAt }, updates, withdrawnAt] = await Promise.all([
    campaignIn(locale),
    updatesForFeed(locale),
    lastWithdrawal(),
  ])
  const t = translator(locale, 'feed')
  const references = translator(locale, 'references')
  return {
    locale,
    siteUrl: env().SITE_URL,
    title: t('title', { name }),
    description: t('description'),
    organisation,
    editedAt,
    withdrawnAt,
    words: {
      references: references('title'),
      archived: references('archived'),
      gone: references('gone'),
      goneArchived: references('goneArchived'),
      original: references('original'),
    },
    updates,
  }
}
