import { db } from '@/lib/db'
import type { CountryCount } from '@/lib/petition/rules'
import { LOCALES } from '@/lib/i18n/locales'

/** The newest text version in every language with its consents, and how many confirmed signatures stand under it. Throws before the seed. */
export async function currentTextForEditing() {
  const current = await db().textVersion.findFirstOrThrow({
    orderBy: { version: 'desc' },
    include: {
      words: true,
      consents: true,
      _count: { select: { signatures: { where: { state: 'confirmed' } } } },
    },
  })
  return {
    version: current.version,
    signed: current._count.signatures,
    words: LOCALES.map((locale) => {
      const words = current.words.find((row) => row.locale === locale)
      return {
        locale,
        salutation: words?.salutation ?? '',
        title: words?.title ?? '',
        target: words?.target ?? '',
        demand: words?.demand ?? '',
        reasons: words?.reasons ?? '',
        consent: current.consents.find((row) => row.locale === locale)?.wording ?? '',
      }
    }),
  }
}

/** The campaign's row and its words, for their forms. Throws when the campaign has not been seeded. */
export async function campaignForEditing() {
  return db().campaign.findUniqueOrThrow({ where: { id: 1 }, include: { words: true } })
}

/** Confirmed signatures by country, as far as they are folded, the largest first. For the staff alone: small groups are shown. */
export function countriesNow(): Promise<CountryCount[]> {
  return db().$queryRaw<CountryCount[]>`
    SELECT country AS code, sum(confirmed + restored - withdrawn - removed)::int AS count
    FROM tallies GROUP BY country HAVING sum(confirmed + restored - withdrawn - removed) > 0 ORDER BY count DESC, code`
}
