import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'

export type Titles = readonly { locale: string; title: string }[]

/** A thing's title in a language where it has one there, else in another; null where it has none. */
export function titleIn(titles: Titles, locale: Locale): { title: string; locale: Locale } | null {
  const written = titles.filter(({ title }) => title.trim())
  return withFallback(written, locale) ?? null
}
