import type { MetadataRoute } from 'next'
import { DEFAULT_LOCALE, localePath, LOCALES, type Locale, type PagePath } from '@/lib/i18n/locales'
import { letter } from '@/lib/petition/letter'
import { campaign, petitionChangedAt } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'
import { countCitedPages } from '@/lib/references/cited'
import { pagePath } from '@/lib/references/pages'
import { newestUpdates, yearOf } from '@/lib/updates/archive'
import { lastWithdrawal, updateAddresses } from '@/lib/updates/queries'
import { ROUTES } from '@/routes.mjs'

export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [site, wordedAt, updates, { years }, listed, withdrawnAt, toDeciders] = await Promise.all([
    campaign(),
    petitionChangedAt(),
    updateAddresses(),
    newestUpdates(DEFAULT_LOCALE),
    countCitedPages(),
    lastWithdrawal(),
    letter(DEFAULT_LOCALE),
  ])
  const changes = updates.map(({ changedAt }) => changedAt)
  const news = latest(withdrawnAt ? [...changes, withdrawnAt] : changes, site.editedAt)
  const ofYear = (year: string) => updates.filter((update) => yearOf(update) === year)
  const pages = [
    ...pagesOf('campaign')
      .filter((path) => path !== '/write' || toDeciders)
      .map((path) => [path, site.editedAt] as const),
    ...pagesOf('news')
      .filter((path) => path !== '/archive' || years.length > 0)
      .map((path) => [path, news] as const),
    ...years.map(
      ({ year }) => [`/archive/${year}`, latest(ofYear(year).map(({ changedAt }) => changedAt))] as const,
    ),
    ...[...pagesOf('everything'), ...moreReferences(listed)].map(
      (path) => [path, latest([news, wordedAt, site.editedAt])] as const,
    ),
  ]
  return [
    ...pages.flatMap(([path, changedAt]) => entries(path, LOCALES, changedAt)),
    ...updates.flatMap(({ paths, languages, changedAt }) => entries(paths, languages, changedAt)),
  ]
}

function pagesOf(dated: 'campaign' | 'news' | 'everything'): string[] {
  return ROUTES.filter(({ sitemap }) => sitemap === dated).map(({ path }) => path)
}

function moreReferences(pages: number): string[] {
  return Array.from({ length: Math.max(pages - 1, 0) }, (_, index) => pagePath(index + 2))
}

function latest(dates: Date[], otherwise = new Date(0)): Date {
  return dates.length > 0 ? new Date(Math.max(...dates.map(Number))) : otherwise
}

function entries(path: PagePath, languages: readonly Locale[], lastModified: Date): MetadataRoute.Sitemap {
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
