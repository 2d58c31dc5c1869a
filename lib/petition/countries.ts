import type { PlaceCount } from '@/lib/petition/rules'
import { cacheFor } from '@/lib/platform/cache-for'
import { db } from '@/lib/platform/db'

// Events just before midnight are folded after it, and the nightly check may correct older days.
const KEPT_MS = 10 * 60_000

/** Confirmed signatures by country until midnight (UTC), unrounded: fold before showing. Cached for ten minutes. */
export function countriesUntilToday(): Promise<PlaceCount[]> {
  const now = Date.now()
  return sumUntil(now - (now % 86_400_000))
}

/** Confirmed signatures by country as far as folded, largest first. For the staff only, as small groups are shown. */
export async function countriesNow(): Promise<PlaceCount[]> {
  const sums = new Map<string, number>()
  for (const { code, count } of [...(await countriesUntilToday()), ...(await sumOfToday())]) {
    sums.set(code, (sums.get(code) ?? 0) + count)
  }
  return [...sums]
    .map(([code, count]) => ({ code, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
}

const sumUntil = cacheFor(
  KEPT_MS,
  (midnight: number): Promise<PlaceCount[]> => db().$queryRaw<PlaceCount[]>`
    SELECT country AS code, sum(confirmed + restored - withdrawn - removed)::int AS count
    FROM tallies WHERE hour < ${new Date(midnight)} GROUP BY country`,
)

function sumOfToday(): Promise<PlaceCount[]> {
  return db().$queryRaw<PlaceCount[]>`
    SELECT country AS code, sum(confirmed + restored - withdrawn - removed)::int AS count
    FROM tallies WHERE hour >= date_trunc('day', now(), 'UTC') GROUP BY country`
}
