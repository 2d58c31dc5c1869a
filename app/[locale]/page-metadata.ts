import type { Metadata } from 'next'
import {
  DEFAULT_LOCALE,
  localePath,
  LOCALES,
  territoryOf,
  type Locale,
  type PagePath,
} from '@/lib/i18n/locales'
import { campaign } from '@/lib/petition/queries'
import type { SharedPicture } from '@/lib/pictures/rules'
import { env } from '@/lib/platform/env'
import { cardImage } from '@/lib/share-images/card'
import type { CardName } from '@/lib/share-images/rules'

type PageFacts = {
  locale: Locale
  path: PagePath
  title: string
  description: string
  /** The petition's by default. */
  card?: CardName
  /** In place of the card. */
  picture?: SharedPicture | null
  /** A page that is not in `locale` points to the language it is in. */
  languages?: readonly Locale[]
  article?: { published: Date; modified: Date; byline: string }
}

/** Metadata for search engines and shared links, with the page's address in each language. */
export async function pageMetadata({
  locale,
  path,
  title,
  description,
  card = 'petition',
  picture = null,
  languages = LOCALES,
  article,
}: PageFacts): Promise<Metadata> {
  const written = languages.includes(locale) ? locale : (languages[0] ?? locale)
  const fallback = languages.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : written
  const [{ name }, image] = await Promise.all([
    campaign(),
    picture ?? cardImage({ locale: written, name: card }),
  ])
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
      locale: openGraphLocale(written),
      alternateLocale: languages.filter((language) => language !== written).map(openGraphLocale),
      images: image ? [imageOf(image, picture ? 'image/jpeg' : 'image/png')] : [],
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

function imageOf({ path, ...image }: SharedPicture, type: string) {
  return { url: absolute(path), ...image, type }
}

function openGraphLocale(locale: Locale): string {
  return territoryOf(locale).replace('-', '_')
}

function absolute(path: string): string {
  return new URL(path, env().SITE_URL).href
}
