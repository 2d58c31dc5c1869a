import { regionName } from '@/lib/countries/regions'
import { countryName } from '@/lib/countries/rules'
import type { Locale } from '@/lib/i18n/locales'
import { PLACE_DETAILS, type Detail, type Details } from '@/lib/signatures/rules'
import { isolateDirection } from '@/lib/text/rules'

/** In one line, as far as it is known: `Texas, 73301, United States`. */
export function placeOf(signer: Partial<Details> & { country: string }, locale: Locale): string {
  const parts = PLACE_DETAILS.flatMap((name) => detailName(name, signer[name], locale) || [])
  return [...parts.map(isolateDirection), countryName(signer.country, locale)].join(', ')
}

/** What a signer added, as people read it: a region by its name, whatever else was written as it is. */
export function detailName(name: Detail, value: string | null | undefined, locale: Locale): string {
  return name === 'region' ? regionName(value ?? '', locale) : (value ?? '')
}
