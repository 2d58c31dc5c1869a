import { withFallback } from '@/lib/i18n/fallback'
import { byLocale, type Locale } from '@/lib/i18n/locales'

/** An update's path in each language, by the slug of the words that are shown there. */
export function updatePaths(words: readonly { locale: string; slug: string }[]): Record<Locale, string> {
  return byLocale((locale) => `/updates/${withFallback(words, locale)?.slug ?? ''}`)
}
