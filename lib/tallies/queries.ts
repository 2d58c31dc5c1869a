import { db } from '@/lib/platform/db'
import { groupCommit } from '@/lib/platform/group-commit'

/** The confirmed signatures right now: the aggregated count plus the pending events (see aggregate.ts). */
export function countNow(): Promise<number> {
  return countTogether(null)
}

// Who asks at the same time shares an answer that is begun after they asked.
const countTogether = groupCommit(
  async (asked: null[]) => {
    const count = await readCount()
    return asked.map(() => count)
  },
  { maxItems: 10_000, concurrency: 1, maxQueued: 10_000, isItemError: () => false },
)

async function readCount(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT (c.count + coalesce((
      SELECT sum(CASE WHEN e.kind IN ('confirmed', 'restored') THEN 1 ELSE -1 END)
      FROM unfolded_events u CROSS JOIN LATERAL (SELECT kind FROM signature_events WHERE id = u.event_id LIMIT 1) AS e
    ), 0))::int AS count
    FROM campaign c WHERE c.id = 1`
  return row?.count ?? 0
}
