import { ADVISORY_LOCKS } from '@/lib/platform/advisory-locks'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/**
 * Aggregates new events into the tallies and the campaign's count, each once, and invalidates pages. Returns how many; none while
 * another process does it. Events are looked up singly, since a join may scan all of them.
 */
export async function aggregateEvents(): Promise<number> {
  return db().$transaction(async (tx) => {
    const [turn] = await tx.$queryRaw<{ ours: boolean }[]>`
      SELECT EXISTS (SELECT FROM unfolded_events) AND pg_try_advisory_xact_lock(${ADVISORY_LOCKS.tally}) AS ours`
    if (!turn?.ours) return 0
    const [result] = await tx.$queryRaw<{ events: number }[]>`
      WITH taken AS (DELETE FROM unfolded_events RETURNING event_id),
      sums AS (
        SELECT date_trunc('hour', e.at, 'UTC') AS hour, e.country,
          count(*) FILTER (WHERE e.kind = 'confirmed')::int AS confirmed,
          count(*) FILTER (WHERE e.kind = 'withdrawn')::int AS withdrawn,
          count(*) FILTER (WHERE e.kind = 'removed')::int AS removed,
          count(*) FILTER (WHERE e.kind = 'restored')::int AS restored
        FROM taken CROSS JOIN LATERAL (SELECT at, kind, country FROM signature_events WHERE id = taken.event_id LIMIT 1) AS e
        GROUP BY 1, 2
      ),
      tallied AS (
        INSERT INTO tallies AS t (hour, country, confirmed, withdrawn, removed, restored)
        SELECT hour, country, confirmed, withdrawn, removed, restored FROM sums
        ON CONFLICT (hour, country) DO UPDATE SET
          confirmed = t.confirmed + EXCLUDED.confirmed, withdrawn = t.withdrawn + EXCLUDED.withdrawn,
          removed = t.removed + EXCLUDED.removed, restored = t.restored + EXCLUDED.restored
      ),
      counted AS (
        UPDATE campaign SET counted_at = now(),
          count = count + (SELECT sum(confirmed + restored - withdrawn - removed)::int FROM sums)
        WHERE EXISTS (SELECT FROM sums)
      )
      SELECT count(*)::int AS events FROM taken`
    const events = result?.events ?? 0
    if (events > 0) await invalidate(tx)
    return events
  })
}

/** Keeps aggregation out until the transaction ends; waits for one that is running. */
export async function takeAggregationLock(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.tally})`
}
