import { Prisma } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import type { Batch } from '@/lib/removals/batch'
import type { LockedRemoval } from '@/lib/removals/lock'
import { matching } from '@/lib/removals/matching'

const SIZE = 500
// Limits a batch's time however few of the signatures match.
const LOOKED_AT = 20_000
const BEGINNING = '00000000-0000-0000-0000-000000000000'

/** Removes the next matching signatures by id, an event for each that counted; skips locked rows, to avoid deadlocks. */
export async function removeBatch(tx: Transaction, removal: LockedRemoval): Promise<Batch> {
  const { id, reason, conditions, until } = removal
  const matches: Prisma.Sql = matching(conditions, until)
  const [batch] = await tx.$queryRaw<Batch[]>`
    WITH looked_at AS MATERIALIZED (
      SELECT s.id, ${matches} AS matches FROM signatures s
      WHERE s.id > ${removal.cursor ?? BEGINNING}::uuid ORDER BY s.id LIMIT ${LOOKED_AT}
    ),
    chosen AS MATERIALIZED (SELECT id FROM looked_at WHERE matches ORDER BY id LIMIT ${SIZE}),
    held AS MATERIALIZED (
      SELECT s.id, s.state FROM chosen JOIN signatures s ON s.id = chosen.id
      WHERE ${matches} FOR UPDATE OF s SKIP LOCKED
    ),
    changed AS (
      UPDATE signatures s SET state = 'removed', removed_at = now(), removed_reason = ${reason}, removal_id = ${id}
      FROM held WHERE s.id = held.id
      RETURNING s.id, s.country, held.state = 'confirmed' AS counted, held.state = 'confirmed' AND s.show_name AS shown
    ),
    events AS (
      INSERT INTO signature_events (signature_id, kind, country, reason, removal_id)
      SELECT id, 'removed', country, ${reason}, ${id} FROM changed WHERE counted
    )
    SELECT (SELECT count(*) FROM changed)::int AS changed,
      ((SELECT count(*) FROM chosen) - (SELECT count(*) FROM changed))::int AS missed,
      coalesce((SELECT bool_or(shown) FROM changed), false) AS shown,
      CASE WHEN (SELECT count(*) FROM chosen) = ${SIZE} THEN (SELECT id FROM chosen ORDER BY id DESC LIMIT 1)
        WHEN (SELECT count(*) FROM looked_at) = ${LOOKED_AT} THEN (SELECT id FROM looked_at ORDER BY id DESC LIMIT 1)
      END::text AS cursor`
  if (!batch) throw new Error('A batch told nothing')
  return batch
}
