import { localePath, type Locale } from '@/lib/i18n/locales'
import { linkedData } from '@/lib/linked-data/site'
import { videoObject } from '@/lib/linked-data/video-object'
import { proseText } from '@/lib/mail/prose-text'
import { parseMarkdown } from '@/lib/markdown/parse'
import { campaignIn, campaignWords } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'
import { cardImage } from '@/lib/share-images/card'

export async function filmData(locale: Locale): Promise<object> {
  const { SITE_URL: siteUrl } = env()
  const [site, words, image] = await Promise.all([
    campaignIn(locale),
    campaignWords(locale),
    cardImage({ locale, name: 'film' }),
  ])
  const film = {
    title: words.filmTitle,
    description: proseText(parseMarkdown(words.film).content),
    ...site,
    page: new URL(localePath(locale, '/film'), siteUrl).href,
    thumbnail: image && new URL(image.path, siteUrl).href,
  }
  return linkedData(videoObject({ siteUrl, ...site }, film))
}
