import { z } from 'zod'
import { LOCALES, type Locale } from '@/lib/i18n/locales'

/** Of nobody knows which country: those whose address alone is left. */
export const NO_COUNTRY = '-'

const PLACE = /^(-|[A-Z]{2}(-[A-Z0-9]{0,3})?)$/

/**
 * Whom a mailing is for; an empty list leaves nobody out. A place is a country (`MX`), a region (`MX-JAL`), the rest of a
 * country, in no region that is known (`MX-`), or NO_COUNTRY.
 */
export const audienceSchema = z.object({
  languages: z.array(z.enum(LOCALES)).default([]),
  places: z.array(z.string().regex(PLACE)).default([]),
})

export type Audience = z.output<typeof audienceSchema>

export const EVERYBODY: Audience = { languages: [], places: [] }

/** In one order, and no more than it needs: every language is none, and a country is left out for its regions. */
export function plainAudience({ languages, places }: Audience): Audience {
  const chosen = LOCALES.filter((locale): locale is Locale => languages.includes(locale))
  const narrowed = new Set(places.filter((place) => place.length > 2).map((place) => place.slice(0, 2)))
  return {
    languages: chosen.length === LOCALES.length ? [] : chosen,
    places: [...new Set(places)].filter((place) => !narrowed.has(place)).sort(),
  }
}

export function isEverybody({ languages, places }: Audience): boolean {
  return languages.length === 0 && places.length === 0
}

/** To tell whether two are the same. */
export function audienceKey({ languages, places }: Audience): string {
  return [languages.join(' '), places.join(' ')].join('/')
}
