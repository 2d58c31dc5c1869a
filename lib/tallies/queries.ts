import { db } from '@/lib/platform/db'

/** The confirmed signatures right now: the aggregated count plus the pending events (see aggregate.ts). */
export async function countNow(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT (c.count + coalesce((
      SELECT sum(CASE WHEN e.kind IN ('confirmed', 'restored') THEN 1 ELSE -1 END)
      FROM unfolded_events u CROSS JOIN LATERAL (SELECT kind FROM signature_events WHERE id = u.event_id LIMIT 1) AS e
    ), 0))::int AS count
    FROM campaign c WHERE c.id = 1`
  return row?.count ?? 0
}
