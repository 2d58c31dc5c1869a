import { cacheFor } from '@/lib/platform/cache-for'
import { query } from '@/lib/platform/db'

export type HistoryHour = {
  /** Its beginning. */
  hour: Date
  confirmed: number
  withdrawn: number
  removed: number
  restored: number
  /** The count at its end. */
  total: number
}

const HOUR_MS = 3_600_000
// The nightly check may correct older hours.
const KEPT_MS = 10 * 60_000

/** Every hour since the start, also those without events; the last one is under way. As far as aggregated. */
export async function hourlyHistory(now = Date.now()): Promise<HistoryHour[]> {
  const current = now - (now % HOUR_MS)
  const [past, [present]] = await Promise.all([historyUntil(current), readHours(new Date(current), now)])
  if (!present) return past
  return [...past, { ...present, total: (past.at(-1)?.total ?? 0) + present.total }]
}

const historyUntil = cacheFor(KEPT_MS, (until: number) => readHours(new Date(0), until))

// From the first text or event on; the totals begin at zero with the first hour that is read.
function readHours(from: Date, until: number): Promise<HistoryHour[]> {
  const text = `
    WITH sums AS (
      SELECT hour, sum(confirmed)::int AS confirmed, sum(withdrawn)::int AS withdrawn,
        sum(removed)::int AS removed, sum(restored)::int AS restored
      FROM tallies WHERE hour >= $1 AND hour < $2 GROUP BY hour
    ), start AS (
      SELECT greatest($1, first.hour) AS hour
      FROM (SELECT date_trunc('hour', least(
        (SELECT min(hour) FROM tallies), (SELECT min(created_at) FROM text_versions)
      ), 'UTC') AS hour) AS first
      WHERE first.hour IS NOT NULL
    ), hours AS (
      SELECT each AS hour FROM start, generate_series(start.hour, $2::timestamptz - interval '1 microsecond', interval '1 hour') AS each
    ), filled AS (
      SELECT hour, coalesce(confirmed, 0) AS confirmed, coalesce(withdrawn, 0) AS withdrawn,
        coalesce(removed, 0) AS removed, coalesce(restored, 0) AS restored
      FROM hours LEFT JOIN sums USING (hour)
    )
    SELECT *, sum(confirmed + restored - withdrawn - removed) OVER (ORDER BY hour)::int AS total
    FROM filled ORDER BY hour`
  return query<HistoryHour>({ text, values: [from, new Date(until)] })
}
