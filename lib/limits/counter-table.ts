import { queryInTime } from '@/lib/platform/db'

/** How often all processes counted a key (hex) in its current minute and hour, and the seconds left of each. */
export type CounterRow = { key: string; minute: number; minuteLeft: number; hour: number; hourLeft: number }

/** Adds counts (negative takes back) under hex keys in one statement; returns the rows. Throws when the database is away. */
export async function addCounts(times: Map<string, number>): Promise<CounterRow[]> {
  const values = [[...times.keys()], [...times.values()]]
  return queryInTime<CounterRow>({ name: 'count-limits', text: COUNT, values })
}

// Ordered by key, so that two processes cannot deadlock.
const COUNT = `
  INSERT INTO limit_counters AS c (key, minute, minute_ends, hour, hour_ends)
  SELECT decode(k, 'hex'), n, now() + interval '1 minute', n, now() + interval '1 hour'
  FROM unnest($1::text[], $2::int[]) AS pending (k, n) ORDER BY k
  ON CONFLICT (key) DO UPDATE SET
    minute = greatest(0, EXCLUDED.minute + CASE WHEN c.minute_ends > now() THEN c.minute ELSE 0 END),
    minute_ends = CASE WHEN c.minute_ends > now() THEN c.minute_ends ELSE EXCLUDED.minute_ends END,
    hour = greatest(0, EXCLUDED.hour + CASE WHEN c.hour_ends > now() THEN c.hour ELSE 0 END),
    hour_ends = CASE WHEN c.hour_ends > now() THEN c.hour_ends ELSE EXCLUDED.hour_ends END
  RETURNING encode(key, 'hex') AS key, minute, extract(epoch FROM minute_ends - now())::float8 AS "minuteLeft",
    hour, extract(epoch FROM hour_ends - now())::float8 AS "hourLeft"`
