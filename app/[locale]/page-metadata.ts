import type { Metadata } from 'next'
import { cardImage } from '@/lib/share-images/card'
import { CARD_SIZE, type CardName } from '@/lib/share-images/rules'
import { env } from '@/lib/platform/env'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { campaign } from '@/lib/petition/queries'

type PageFacts = {
  locale: Locale
  /** The page's English path. */
  path: string
  title: string
  description: string
  /** Its share card; the petition's when it has none of its own. */
  card?: CardName
  /** The languages it is written in; a page in none of `locale` points to the one it is written in. */
  languages?: readonly Locale[]
  /** For news: when it is from, and when it last changed. */
  article?: { published: Date; modified: Date; byline: string }
}

// A language and a territory, as Open Graph has it: the countries that the campaign speaks to.
const OPEN_GRAPH_LOCALE: Record<Locale, string> = { en: 'en_US', es: 'es_MX' }

/** What search engines and shared links show of a public page, with its address in each language. */
export async function pageMetadata({
  locale,
  path,
  title,
  description,
  card = 'petition',
  languages = LOCALES,
  article,
}: PageFacts): Promise<Metadata> {
  const written = languages.includes(locale) ? locale : (languages[0] ?? locale)
  const fallback = languages.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : written
  const [{ name }, image] = await Promise.all([campaign(), cardImage({ locale: written, name: card })])
  const address = (language: Locale) => absolute(localePath(language, path))
  return {
    title: path === '/' ? title : `${title} · ${name}`,
    description,
    alternates: {
      canonical: address(written),
      languages: {
        ...Object.fromEntries(languages.map((language) => [language, address(language)])),
        'x-default': address(fallback),
      },
      types: {
        'application/atom+xml': absolute(localePath(locale, '/feed.xml')),
        'application/feed+json': absolute(localePath(locale, '/feed.json')),
      },
    },
    openGraph: {
      title,
      description,
      url: address(written),
      siteName: name,
      locale: OPEN_GRAPH_LOCALE[written],
      alternateLocale: languages
        .filter((language) => language !== written)
        .map((other) => OPEN_GRAPH_LOCALE[other]),
      images: image ? [{ url: absolute(image.path), alt: image.alt, ...CARD_SIZE, type: 'image/png' }] : [],
      ...(article
        ? {
            type: 'article',
            publishedTime: article.published.toISOString(),
            modifiedTime: article.modified.toISOString(),
            authors: [article.byline],
          }
        : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image' },
  }
}

function absolute(path: string): string {
  return new URL(path, env().SITE_URL).href
}
