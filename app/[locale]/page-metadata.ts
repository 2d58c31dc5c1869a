import type { Metadata } from 'next'
import { env } from '@/lib/env'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { campaign } from '@/lib/petition/queries'

type PageFacts = {
  locale: Locale
  /** The page's English path. */
  path: string
  title: string
  description: string
  /** The languages it is written in; a page in none of `locale` points to the one it is written in. */
  languages?: readonly Locale[]
}

/** What search engines and shared links show of a public page, with its address in each language. */
export async function pageMetadata({
  locale,
  path,
  title,
  description,
  languages = LOCALES,
}: PageFacts): Promise<Metadata> {
  const { name } = await campaign()
  const address = (language: Locale) => new URL(localePath(language, path), env().SITE_URL).href
  const written = languages.includes(locale) ? locale : (languages[0] ?? locale)
  const fallback = languages.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : written
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
        'application/atom+xml': new URL(localePath(locale, '/feed.xml'), env().SITE_URL).href,
        'application/feed+json': new URL(localePath(locale, '/feed.json'), env().SITE_URL).href,
      },
    },
    openGraph: {
      title,
      description,
      url: address(written),
      siteName: name,
      locale: written,
      type: 'website',
    },
    twitter: { card: 'summary' },
  }
}
