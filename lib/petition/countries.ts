import type { CountryCount } from '@/lib/petition/rules'
import { db } from '@/lib/platform/db'

// Events just before midnight are folded after it, and the nightly check may correct older days.
const KEPT_MS = 10 * 60_000

type Kept = { midnight: number; until: number; countries: Promise<CountryCount[]> }
let kept: Kept | undefined

/** Confirmed signatures by country until midnight (UTC), unrounded: fold before showing. Cached for ten minutes. */
export function countriesUntilToday(): Promise<CountryCount[]> {
  const now = Date.now()
  const midnight = now - (now % 86_400_000)
  if (kept && kept.midnight === midnight && kept.until > now) return kept.countries
  const countries = sumUntil(new Date(midnight))
  const own: Kept = { midnight, until: now + KEPT_MS, countries }
  kept = own
  countries.catch(() => {
    if (kept === own) kept = undefined
  })
  return countries
}

/** Confirmed signatures by country as far as folded, largest first. For the staff only, as small groups are shown. */
export async function countriesNow(): Promise<CountryCount[]> {
  const sums = new Map<string, number>()
  for (const { code, count } of [...(await countriesUntilToday()), ...(await sumOfToday())]) {
    sums.set(code, (sums.get(code) ?? 0) + count)
  }
  return [...sums]
    .map(([code, count]) => ({ code, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
}

function sumUntil(midnight: Date): Promise<CountryCount[]> {
  return db().$queryRaw<CountryCount[]>`
    SELECT country AS code, sum(confirmed + restored - withdrawn - removed)::int AS count
    FROM tallies WHERE hour < ${midnight} GROUP BY country`
}

function sumOfToday(): Promise<CountryCount[]> {
  return db().$queryRaw<CountryCount[]>`
    SELECT country AS code, sum(confirmed + restored - withdrawn - removed)::int AS count
    FROM tallies WHERE hour >= date_trunc('day', now(), 'UTC') GROUP BY country`
}
