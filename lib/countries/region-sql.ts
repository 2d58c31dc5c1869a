import { spellingsOf } from '@/lib/countries/regions'
import { Prisma } from '@/lib/generated/prisma/client'
import { NOT_SPELLED } from '@/lib/text/rules'

/** SQL on a row `s` of signatures of the region's country: whether it is of the region, as `regionOf` reads what it holds. */
export function regionMatches(code: string): Prisma.Sql {
  return Prisma.sql`${FOLDED_REGION} = ANY(${spellingsOf(code)}::text[])`
}

const FOLDED_REGION = Prisma.raw(
  `lower(regexp_replace(normalize(s.region, NFD), '[${NOT_SPELLED}]', '', 'g'))`,
)
