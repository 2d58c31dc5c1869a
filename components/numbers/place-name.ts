import { countryName } from '@/lib/countries/rules'
import type { Locale } from '@/lib/i18n/locales'

/** `other` stands for the small groups that are shown together (lib/petition/rules.ts). */
export function placeName(code: string, locale: Locale, other: string): string {
  return code === 'other' ? other : countryName(code, locale)
}
