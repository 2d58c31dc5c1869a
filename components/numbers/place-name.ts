import { regionName } from '@/lib/countries/regions'
import { countryName } from '@/lib/countries/rules'
import type { Locale } from '@/lib/i18n/locales'

const COUNTRY_CODE = /^[A-Z]{2}$/

/** Of a country's code or a region's. */
export function placeName(code: string, locale: Locale): string {
  return COUNTRY_CODE.test(code) ? countryName(code, locale) : regionName(code, locale)
}
