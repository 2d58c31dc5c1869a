import type { Authorized } from '@/lib/authorization/proof'
import { joinRegions } from '@/lib/countries/region-sql'
import { REGION_COUNTRIES } from '@/lib/countries/regions'
import { foldPlaces, type PlaceCount } from '@/lib/petition/rules'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

// A change is then never one person's, whose name or hour may be public elsewhere.
const FEWEST_EVENTS = 10

type Tallied = { country: string; count: number; events: number }

/**
 * Counts the confirmed signatures by region anew where a country had ten events since the last time. Whatever retention erased
 * joins `other`; once it erases because the campaign ended, the last figures stay.
 */
export async function countRegions(_job: Authorized<'job'>): Promise<void> {
  const { erasingBeganAt } = await db().campaign.findUniqueOrThrow({ where: { id: 1 } })
  if (erasingBeganAt) return
  const changed = await changedCountries()
  if (changed.length === 0) return
  const regions = await countedRegions(changed.map(({ country }) => country))
  await db().$transaction(async (tx) => {
    for (const { country, count, events } of changed) {
      const placed = regions.filter(({ code }) => code.startsWith(`${country}-`))
      const counts = foldPlaces(placed, count - sum(placed))
      const row = { counts, events, countedAt: new Date() }
      await tx.regionCounts.upsert({ where: { country }, create: { country, ...row }, update: row })
    }
    await invalidate(tx)
  })
}

function changedCountries(): Promise<Tallied[]> {
  return db().$queryRaw<Tallied[]>`
    SELECT t.country, sum(t.confirmed + t.restored - t.withdrawn - t.removed)::int AS count,
      sum(t.confirmed + t.restored + t.withdrawn + t.removed)::int AS events
    FROM tallies t LEFT JOIN region_counts c ON c.country = t.country
    WHERE t.country = ANY (${REGION_COUNTRIES}::text[])
    GROUP BY t.country, c.events
    HAVING sum(t.confirmed + t.restored + t.withdrawn + t.removed) >= coalesce(c.events, 0) + ${FEWEST_EVENTS}
    ORDER BY t.country`
}

// What was written is folded once for each way of writing it, rather than for each row.
function countedRegions(countries: string[]): Promise<PlaceCount[]> {
  return db().$queryRaw<PlaceCount[]>`
    WITH written AS (
      SELECT country::text AS country, region, count(*) AS count FROM signatures
      WHERE state = 'confirmed' AND country = ANY (${countries}::text[]) AND region IS NOT NULL GROUP BY 1, 2
    )
    SELECT r.code, sum(s.count)::int AS count FROM written s ${joinRegions()} GROUP BY r.code`
}

function sum(places: readonly PlaceCount[]): number {
  return places.reduce((total, { count }) => total + count, 0)
}
