import type { Authorized } from '@/lib/authorization/proof'
import { EVERYBODY, NO_COUNTRY } from '@/lib/broadcasts/audience-schema'
import { placeName } from '@/lib/broadcasts/audience-words'
import { GETS_UPDATES, recipientsWhere } from '@/lib/broadcasts/recipients'
import { REGION_COUNTRIES, regionOf } from '@/lib/countries/regions'
import { Prisma } from '@/lib/generated/prisma/client'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { byLocale, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

export type PlaceOption = { code: string; name: string; count: number; regions: PlaceOption[] }

export type AudienceOptions = {
  languages: Record<Locale, number>
  places: PlaceOption[]
  /** Who could be mailed, and has had this update. */
  had: number
}

type Group = { locale: string; country: string | null; region: string | null; count: number }

/** What an audience can be made of, with how many of those who have not had the update are in each. Throws after 20 seconds. */
export async function audienceOptions(
  _owner: Authorized<'owner'>,
  updateId: number,
  reader: Locale,
): Promise<AudienceOptions> {
  const where = recipientsWhere({ updateId, audience: EVERYBODY }, new Date())
  const [groups, [had]] = await db().$transaction([
    db().$queryRaw<Group[]>`
      SELECT locale, country, region, count(*)::int AS count FROM (
        SELECT s.locale, s.country, CASE WHEN s.country = ANY (${REGION_COUNTRIES}::text[]) THEN s.region END AS region
        FROM mail_recipients s WHERE ${where}) found
      GROUP BY 1, 2, 3`,
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM broadcast_stamps st JOIN mail_recipients s ON s.id = st.signature_id
      WHERE st.update_id = ${updateId} AND st.state IN ('sending', 'sent') AND ${Prisma.raw(GETS_UPDATES)}`,
  ])
  const sum = (rows: Group[]) => rows.reduce((total, { count }) => total + count, 0)
  return {
    languages: byLocale((locale) => sum(groups.filter((group) => group.locale === locale))),
    places: placesOf(groups, reader),
    had: had?.count ?? 0,
  }
}

function placesOf(groups: Group[], reader: Locale): PlaceOption[] {
  const options = (counts: Map<string, number>, regionsIn: (code: string) => PlaceOption[]) =>
    [...counts]
      .map(([code, count]) => ({ code, name: placeName(code, reader), count, regions: regionsIn(code) }))
      .sort((a, b) => b.count - a.count || new Intl.Collator(INTL_LOCALE[reader]).compare(a.name, b.name))
  const regions = counted(groups, ({ country, region }) =>
    country && REGION_COUNTRIES.includes(country) ? (regionOf(country, region) ?? `${country}-`) : null,
  )
  return options(
    counted(groups, ({ country }) => country ?? NO_COUNTRY),
    (country) => options(new Map([...regions].filter(([code]) => code.startsWith(`${country}-`))), () => []),
  )
}

function counted(groups: Group[], keyOf: (group: Group) => string | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const key = keyOf(group)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + group.count)
  }
  return counts
}
