import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { campaign } from '@/lib/petition/queries'
import type { FeedFacts } from '@/lib/updates/feed'
import { updatesForFeed } from '@/lib/updates/queries'

/** What both feeds of a language carry. */
export async function feedFacts(locale: Locale): Promise<FeedFacts> {
  const [{ name, organisation }, updates] = await Promise.all([campaign(), updatesForFeed(locale)])
  const t = translator(locale, 'feed')
  return {
    locale,
    siteUrl: env().SITE_URL,
    title: t('title', { name }),
    description: t('description'),
    organisation,
    references: translator(locale, 'references')('title'),
    updates,
  }
}
