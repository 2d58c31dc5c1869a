import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { breadcrumbs } from '@/lib/linked-data/breadcrumbs'
import { newsArticle } from '@/lib/linked-data/news-article'
import { linkedData } from '@/lib/linked-data/site'
import { leadPicture } from '@/lib/markdown/pictures'
import { campaignIn } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'
import { cardImage } from '@/lib/share-images/card'
import type { PublishedUpdate } from '@/lib/updates/queries'

export async function articleData(update: PublishedUpdate): Promise<object> {
  const { id, slug, locale, title } = update
  const { SITE_URL: siteUrl } = env()
  const lead = update.sharePicture ?? leadPicture(update.content)
  const [site, image] = await Promise.all([
    campaignIn(locale),
    lead ?? cardImage({ locale, name: `update-${id}` }),
  ])
  const address = (path: string) => new URL(localePath(locale, path), siteUrl).href
  return linkedData(
    newsArticle({ siteUrl, ...site }, update, image && new URL(image.path, siteUrl).href),
    breadcrumbs(
      { name: site.name, url: address('/') },
      { name: translator(locale, 'updates')('title'), url: address('/updates') },
      { name: title, url: address(`/updates/${slug}`) },
    ),
  )
}
