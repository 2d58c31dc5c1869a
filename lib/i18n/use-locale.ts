import { useLocale as useFormatLocale } from 'next-intl'
import { localeOfFormat } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** The language of the page. next-intl is given the territory too, by whose rules numbers in messages are written. */
export function useLocale(): Locale {
  return localeOfFormat(useFormatLocale())
}
