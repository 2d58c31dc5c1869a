import { INTL_LOCALE } from '@/lib/i18n/dates'
import { byLocale, type Locale } from '@/lib/i18n/locales'

const NAMES = byLocale((locale) => new Intl.DisplayNames(INTL_LOCALE[locale], { type: 'language' }))

/** The name of one of the site's languages in another one, as within a sentence: `inglés`. */
export function languageName(language: Locale, locale: Locale): string {
  return languageTagName(language, locale)
}

/** The name of any language by its tag (BCP 47), or the tag itself. */
export function languageTagName(tag: string, locale: Locale): string {
  return NAMES[locale].of(tag) ?? tag
}
