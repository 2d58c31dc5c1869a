import type { Metadata } from 'next'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'

/** Links for crawlers; null is no page. */
export function archivePagination(
  locale: Locale,
  { previous, next }: { previous: string | null; next: string | null },
): Metadata['pagination'] {
  const address = (year: string | null) =>
    year && new URL(localePath(locale, `/archive/${year}`), env().SITE_URL).href
  return { previous: address(previous), next: address(next) }
}
