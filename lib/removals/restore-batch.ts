import type { Transaction } from '@/lib/platform/db'
import type { Batch } from '@/lib/removals/batch'
import type { LockedRemoval } from '@/lib/removals/lock'

const SIZE = 500
const BEGINNING = '00000000-0000-0000-0000-000000000000'

/** Restores the next removed signatures that nobody has restored yet; skips locked rows. */
export async function restoreBatch(tx: Transaction, removal: LockedRemoval): Promise<Batch> {
  const { id, undoReason } = removal
  const [batch] = await tx.$queryRaw<Batch[]>`
    WITH chosen AS MATERIALIZED (
      SELECT s.id FROM signatures s WHERE s.removal_id = ${id} AND s.state = 'removed' AND s.id > ${removal.cursor ?? BEGINNING}::uuid
      ORDER BY s.id LIMIT ${SIZE}
    ),
    held AS MATERIALIZED (
      SELECT s.id FROM chosen JOIN signatures s ON s.id = chosen.id
      WHERE s.removal_id = ${id} AND s.state = 'removed' FOR UPDATE OF s SKIP LOCKED
    ),
    changed AS (
      UPDATE signatures s SET removed_at = NULL, removed_reason = NULL, removal_id = NULL,
        state = (CASE WHEN s.confirmed_at IS NULL THEN 'pending' ELSE 'confirmed' END)::signature_state
      FROM held WHERE s.id = held.id
      RETURNING s.id, s.country, s.state = 'confirmed' AS counted, s.state = 'confirmed' AND s.show_name AS shown
    ),
    events AS (
      INSERT INTO signature_events (signature_id, kind, country, reason, removal_id)
      SELECT id, 'restored', country, ${undoReason}, ${id} FROM changed WHERE counted
    )
    SELECT (SELECT count(*) FROM changed)::int AS changed,
      ((SELECT count(*) FROM chosen) - (SELECT count(*) FROM changed))::int AS missed,
      coalesce((SELECT bool_or(shown) FROM changed), false) AS shown,
      CASE WHEN (SELECT count(*) FROM chosen) = ${SIZE} THEN (SELECT id FROM chosen ORDER BY id DESC LIMIT 1) END::text AS cursor`
  if (!batch) throw new Error('A batch told nothing')
  return batch
}
