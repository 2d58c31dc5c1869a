import { isEverybody, NO_COUNTRY, type Audience } from '@/lib/broadcasts/audience-schema'
import { regionName } from '@/lib/countries/regions'
import { countryName } from '@/lib/countries/rules'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Mailed = { audience: Audience; confirmedSince?: Date | null }

/** Whom a mailing is for, in words: `Spanish, in Mexico: Jalisco`. A catch-up says that it is one. */
export function audienceWords({ audience, confirmedSince = null }: Mailed, locale: Locale): string {
  const t = translator(locale, 'admin.broadcasts.audience')
  const catchUp = confirmedSince ? [t('catchUp')] : []
  if (isEverybody(audience)) return catchUp[0] ?? t('everybody')
  const languages = audience.languages.map((language) => languageName(language, locale))
  const countries = [...new Set(audience.places.map((place) => place.slice(0, 2)))].map((country) => {
    if (country === NO_COUNTRY) return t('noCountry')
    const regions = audience.places.filter((place) => place.startsWith(`${country}-`))
    const name = countryName(country, locale)
    if (regions.length === 0) return name
    return t('regions', {
      country: name,
      regions: listed(
        regions.map((code) => placeName(code, locale)),
        locale,
      ),
    })
  })
  const where = countries.length > 0 ? [t('places', { places: countries.join('; ') })] : []
  return [...catchUp, ...(languages.length > 0 ? [listed(languages, locale)] : []), ...where].join(', ')
}

/** A country or region by its name; the rest of a country says that it is one. */
export function placeName(place: string, locale: Locale): string {
  const t = translator(locale, 'admin.broadcasts.audience')
  if (place === NO_COUNTRY) return t('noCountry')
  if (place.length === 2) return countryName(place, locale)
  return place.length === 3 ? t('noRegion') : regionName(place, locale)
}

function listed(names: string[], locale: Locale): string {
  return new Intl.ListFormat(INTL_LOCALE[locale]).format(names)
}
