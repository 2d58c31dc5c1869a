import { REGION_COUNTRIES, regionsOf, spellingsOf } from '@/lib/countries/regions'
import { Prisma } from '@/lib/generated/prisma/client'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { NOT_SPELLED } from '@/lib/text/rules'

/** SQL on a row `s` of signatures of the region's country: whether it is of the region, as `regionOf` reads what it holds. */
export function regionMatches(code: string): Prisma.Sql {
  return Prisma.sql`${FOLDED_REGION} = ANY(${spellingsOf(code)}::text[])`
}

/** SQL that joins rows `s` (`country`, `region` as written) to `r.code`, as `regionOf` reads them; those of no region drop out. */
export function joinRegions(): Prisma.Sql {
  const spelled = REGION_COUNTRIES.flatMap((country) =>
    regionsOf(country, DEFAULT_LOCALE).flatMap(({ code }) =>
      spellingsOf(code).map((spelling) => ({ country, code, spelling })),
    ),
  )
  const column = (name: keyof (typeof spelled)[number]) =>
    Prisma.sql`${spelled.map((each) => each[name])}::text[]`
  return Prisma.sql`JOIN unnest(${column('country')}, ${column('code')}, ${column('spelling')}) AS r (country, code, spelling)
    ON r.country = s.country AND r.spelling = ${FOLDED_REGION}`
}

/** SQL of the region of a row `s`, as `foldSpelling` leaves it. */
export const FOLDED_REGION = Prisma.raw(
  `lower(regexp_replace(normalize(s.region, NFD), '[${NOT_SPELLED}]', '', 'g'))`,
)
