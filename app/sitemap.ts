import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { campaign } from '@/lib/petition/queries'
import { updateAddresses } from '@/lib/updates/queries'

export const dynamic = 'force-dynamic'

const PAGES = ['/', '/updates', '/references', '/film', '/donate', '/privacy']

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [site, updates] = await Promise.all([campaign(), updateAddresses()])
  const newest = updates.reduce(
    (latest, { changedAt }) => (changedAt > latest ? changedAt : latest),
    site.editedAt,
  )
  return [
    ...PAGES.flatMap((path) => entries(path, LOCALES, newest)),
    ...updates.flatMap(({ slug, languages, changedAt }) => entries(`/updates/${slug}`, languages, changedAt)),
  ]
}

function entries(path: string, languages: readonly Locale[], lastModified: Date): MetadataRoute.Sitemap {
  const address = (locale: Locale) => new URL(localePath(locale, path), env().SITE_URL).href
  const fallback = languages.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : languages[0]
  const alternates = {
    ...Object.fromEntries(languages.map((locale) => [locale, address(locale)])),
    ...(fallback && { 'x-default': address(fallback) }),
  }
  return languages.map((locale) => ({
    url: address(locale),
    lastModified,
    alternates: { languages: alternates },
  }))
}
