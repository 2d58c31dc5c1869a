import { OTHER_SPELLINGS } from '@/lib/countries/region-spellings'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { byLocale, DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locales'
import { foldSpelling } from '@/lib/text/rules'
import { WORDS } from '@/messages/index'

/** Where regions are chosen from a list (ISO 3166-2); elsewhere they are free text. */
export const REGION_COUNTRIES = Object.keys(WORDS[DEFAULT_LOCALE].regions)

export type RegionOption = { code: string; name: string }

/** The regions of a country by name in the locale's order; none where they are free text. */
export function regionsOf(country: string, locale: Locale): RegionOption[] {
  return [...NAMES[locale]]
    .filter(([code]) => code.startsWith(`${country}-`))
    .map(([code, name]) => ({ code, name }))
}

/** The inhabited regions of a country in the order of `regionsOf`. */
export function regionOptions(country: string, locale: Locale): RegionOption[] {
  return regionsOf(country, locale).filter(({ code }) => !UNINHABITED.has(code))
}

// Accepted but not offered: islands without residents.
const UNINHABITED = new Set(['US-UM'])

/** The code of what somebody wrote: a code, long or short, an abbreviation or a name in any language; null if it is none. */
export function regionOf(country: string, text: string | null): string | null {
  return CODES.get(`${country}-${foldSpelling(text ?? '')}`) ?? null
}

/** A region's name; the code itself, or whatever else was written, when it is none. */
export function regionName(code: string, locale: Locale): string {
  return NAMES[locale].get(code) ?? code
}

/** The names of all regions by their codes. */
export function regionNames(locale: Locale): Record<string, string> {
  return Object.fromEntries(NAMES[locale])
}

/** All that `regionOf` takes for a code, as `foldSpelling` leaves it: lower case, for SQL by `regionMatches`. */
export function spellingsOf(code: string): string[] {
  if (!NAMES[DEFAULT_LOCALE].has(code)) return []
  const names = LOCALES.map((locale) => regionName(code, locale))
  const written = [code, code.slice(COUNTRY_PREFIX), ...names, ...(OTHER_SPELLINGS[code] ?? [])]
  return [...new Set(written.map(foldSpelling))]
}

const COUNTRY_PREFIX = 'US-'.length

const NAMES = byLocale((locale) => {
  const countries: Record<string, Record<string, string>> = WORDS[locale].regions
  const { compare } = new Intl.Collator(INTL_LOCALE[locale])
  const names = Object.entries(countries).flatMap(([country, regions]) =>
    Object.entries(regions).map(([region, name]) => [`${country}-${region}`, name] as const),
  )
  return new Map<string, string>(names.sort(([, a], [, b]) => compare(a, b)))
})

const CODES = new Map(
  [...NAMES[DEFAULT_LOCALE].keys()].flatMap((code) =>
    spellingsOf(code).map((spelling) => [code.slice(0, COUNTRY_PREFIX) + spelling, code] as const),
  ),
)
