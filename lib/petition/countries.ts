import { db } from '@/lib/platform/db'
import type { CountryCount } from '@/lib/petition/rules'

// Events of the last seconds before midnight are folded after it, and the nightly check may mend an older day.
const KEPT_MS = 10 * 60_000

type Kept = { midnight: number; until: number; countries: Promise<CountryCount[]> }
let kept: Kept | undefined

/**
 * Confirmed signatures by country up to today's midnight (UTC), unrounded: fold them before anyone sees them. Summed at
 * most every ten minutes a process, since the tallies grow with every hour of the campaign.
 */
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

/** Confirmed signatures by country, as far as they are folded, the largest first. For the staff alone: small groups are shown. */
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
