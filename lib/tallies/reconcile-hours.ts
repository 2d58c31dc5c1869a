import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { takeAggregationLock } from '@/lib/tallies/aggregate'

const DAY_MS = 86_400_000
// A day of a storm has millions of events.
const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 10 * 60_000 }

/** Corrects each day's tallies by their aggregated events, under the lock. Returns how many. Stops when `signal` aborts. */
export async function reconcileHours(signal?: AbortSignal): Promise<number> {
  let repaired = 0
  for (let day = await dayFrom(new Date(0)); day; day = await dayFrom(new Date(day.getTime() + DAY_MS))) {
    signal?.throwIfAborted()
    const [from, until] = [day, new Date(day.getTime() + DAY_MS)]
    repaired += await db().$transaction((tx) => repairDay(tx, from, until), TRANSACTION_OPTIONS)
  }
  return repaired
}

async function dayFrom(moment: Date): Promise<Date | null> {
  const [next] = await db().$queryRaw<{ day: Date | null }[]>`
    SELECT date_trunc('day', least(
      (SELECT min(hour) FROM tallies WHERE hour >= ${moment}), (SELECT min(at) FROM signature_events WHERE at >= ${moment})
    ), 'UTC') AS day`
  return next?.day ?? null
}

async function repairDay(tx: Transaction, from: Date, until: Date): Promise<number> {
  await takeAggregationLock(tx)
  const repaired = await tx.$executeRaw`
    INSERT INTO tallies AS t (hour, country, confirmed, withdrawn, removed, restored)
    SELECT hour, country, coalesce(e.confirmed, 0), coalesce(e.withdrawn, 0), coalesce(e.removed, 0), coalesce(e.restored, 0)
    FROM (
      SELECT date_trunc('hour', e.at, 'UTC') AS hour, e.country,
        count(*) FILTER (WHERE e.kind = 'confirmed')::int AS confirmed,
        count(*) FILTER (WHERE e.kind = 'withdrawn')::int AS withdrawn,
        count(*) FILTER (WHERE e.kind = 'removed')::int AS removed,
        count(*) FILTER (WHERE e.kind = 'restored')::int AS restored
      FROM signature_events e
      WHERE e.at >= ${from} AND e.at < ${until} AND NOT EXISTS (SELECT FROM unfolded_events u WHERE u.event_id = e.id)
      GROUP BY 1, 2
    ) AS e
    FULL JOIN (SELECT * FROM tallies WHERE hour >= ${from} AND hour < ${until}) AS kept USING (hour, country)
    WHERE (coalesce(e.confirmed, 0), coalesce(e.withdrawn, 0), coalesce(e.removed, 0), coalesce(e.restored, 0)) IS DISTINCT FROM
      (coalesce(kept.confirmed, 0), coalesce(kept.withdrawn, 0), coalesce(kept.removed, 0), coalesce(kept.restored, 0))
    ON CONFLICT (hour, country) DO UPDATE SET confirmed = EXCLUDED.confirmed, withdrawn = EXCLUDED.withdrawn,
      removed = EXCLUDED.removed, restored = EXCLUDED.restored`
  if (repaired > 0) await invalidate(tx)
  return repaired
}
