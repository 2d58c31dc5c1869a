import { INTL_LOCALE } from '@/lib/i18n/dates'
import { byLocale, type Locale } from '@/lib/i18n/locales'

const NAMES = byLocale((locale) => new Intl.DisplayNames(INTL_LOCALE[locale], { type: 'language' }))

/** A language's name in another one, as within a sentence: `inglés`. */
export function languageName(language: Locale, locale: Locale): string {
  return NAMES[locale].of(language) ?? language
}
