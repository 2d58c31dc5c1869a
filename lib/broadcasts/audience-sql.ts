import { audienceSchema, type Audience } from '@/lib/broadcasts/audience-schema'
import { FOLDED_REGION } from '@/lib/countries/region-sql'
import { regionsOf, spellingsOf } from '@/lib/countries/regions'
import { Prisma } from '@/lib/generated/prisma/client'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'

/** SQL on a row `s` of mail_recipients: whether it is in the audience. Its text is the same for every audience. */
export function inAudience({ languages, places }: Audience): Prisma.Sql {
  const rests = places.filter((place) => place.length === 3)
  const regions = places.filter((place) => place.length > 3)
  const known = rests.flatMap((rest) =>
    regionsOf(rest.slice(0, 2), DEFAULT_LOCALE).flatMap(({ code }) => spelledIn(code)),
  )
  const spelled = Prisma.sql`(s.country || '-' || ${FOLDED_REGION})`
  return Prisma.sql`((cardinality(${languages}::text[]) = 0 OR s.locale = ANY (${languages}::text[]))
    AND (cardinality(${places}::text[]) = 0 OR coalesce(s.country::text, '-') = ANY (${places}::text[])
      OR coalesce(${spelled} = ANY (${regions.flatMap(spelledIn)}::text[]), false)
      OR coalesce(s.country || '-' = ANY (${rests}::text[]), false) AND coalesce(${spelled} <> ALL (${known}::text[]), true)))`
}

/** The audience that a broadcast's row holds. Throws where it holds none. */
export function audienceIn(kept: unknown): Audience {
  return audienceSchema.parse(kept)
}

function spelledIn(code: string): string[] {
  return spellingsOf(code).map((spelling) => `${code.slice(0, 2)}-${spelling}`)
}
