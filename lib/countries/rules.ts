import { INTL_LOCALE } from '@/lib/i18n/dates'
import { LOCALES, territoryOf, type Locale } from '@/lib/i18n/locales'
import { foldSpelling } from '@/lib/text/rules'

/** ISO 3166-1 alpha-2, and Kosovo's user-assigned code as CLDR and the EU use it. */
export const COUNTRIES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ')

const known = new Set(COUNTRIES)
/** Accepted but not offered (CIA World Factbook, "Population"). */
const UNINHABITED = new Set(['AQ', 'BV', 'GS', 'HM', 'IO', 'TF', 'UM'])
const FIRST = ['US', 'MX']

/** Whether a code (upper case) is a country's. */
export function isCountry(code: string): boolean {
  return known.has(code)
}

/** A country's name; the code itself when unknown. */
export function countryName(code: string, locale: Locale): string {
  return namesIn(locale).of(code) ?? code
}

/** The code of a country by that code or its name in any language, whatever its case and accents; null when unknown. */
export function countryNamed(typed: string): string | null {
  const code = typed.trim().toUpperCase()
  if (known.has(code)) return code
  const spelled = foldSpelling(typed)
  const isIt = (country: string) =>
    LOCALES.some((locale) => foldSpelling(countryName(country, locale)) === spelled)
  return COUNTRIES.find(isIt) ?? null
}

export type CountryOption = { code: string; name: string }

/** Every country: United States and Mexico first, then by name in the locale's order. */
export function allCountries(locale: Locale): readonly CountryOption[] {
  return (options[locale] ??= sortedByName(locale))
}

/** The inhabited countries in the order of `allCountries`, and the one already `chosen`. */
export function countryOptions(locale: Locale, chosen?: string | null): readonly CountryOption[] {
  return allCountries(locale).filter(({ code }) => code === chosen || !UNINHABITED.has(code))
}

// Cached: names and order take 5 ms.
const options: Partial<Record<Locale, readonly CountryOption[]>> = {}
const names: Partial<Record<Locale, Intl.DisplayNames>> = {}

function sortedByName(locale: Locale) {
  const collator = new Intl.Collator(INTL_LOCALE[locale])
  const rest = COUNTRIES.filter((code) => !FIRST.includes(code))
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => collator.compare(a.name, b.name))
  return [...FIRST.map((code) => ({ code, name: countryName(code, locale) })), ...rest]
}

function namesIn(locale: Locale): Intl.DisplayNames {
  return (names[locale] ??= new Intl.DisplayNames(territoryOf(locale), { type: 'region', fallback: 'code' }))
}
