import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { campaign } from '@/lib/petition/queries'
import { newestUpdates } from '@/lib/updates/archive'
import { updateAddresses } from '@/lib/updates/queries'

export const dynamic = 'force-dynamic'

const PAGES = ['/', '/updates', '/references', '/film', '/donate', '/privacy']

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [site, updates, { years }] = await Promise.all([
    campaign(),
    updateAddresses(),
    newestUpdates(DEFAULT_LOCALE),
  ])
  const newest = updates.reduce(
    (latest, { changedAt }) => (changedAt > latest ? changedAt : latest),
    site.editedAt,
  )
  return [
    ...PAGES.flatMap((path) => entries(path, LOCALES, newest)),
    ...years.flatMap(({ year }) => entries(`/archive/${year}`, LOCALES, newest)),
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
