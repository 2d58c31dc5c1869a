import { DOUBT_SECONDS } from '@/lib/broadcasts/lease'
import { telling } from '@/lib/broadcasts/notices'
import { query } from '@/lib/platform/db'

export type TakenOver = { id: number; updateId: number; filled: boolean }

/**
 * Makes `holder` the sender of all due broadcasts, oldest first, retrying mails unclaimed for 10 s; safe to repeat.
 * Call it under the lock (server/jobs/leader-lock.ts). Mails of a stopped broadcast count as not sent.
 */
export async function takeOverBroadcasts(holder: string): Promise<TakenOver[]> {
  return query<TakenOver>({
    name: 'hold-broadcasts',
    text: `
      WITH due AS (
        SELECT id, held_by FROM broadcasts
        WHERE state = 'sending' OR (state = 'waiting' AND starts_at <= now()) FOR UPDATE
      ), taken AS (
        UPDATE broadcasts b SET state = 'sending', held_by = $1 FROM due
        WHERE b.id = due.id AND (b.held_by IS DISTINCT FROM $1::uuid OR b.state <> 'sending')
      ), stopped AS (
        UPDATE broadcasts SET held_by = NULL WHERE state = 'stopped' AND held_by <> $1::uuid RETURNING id
      ), again AS (
        UPDATE broadcast_stamps SET state = 'waiting', due_at = now() + ${DOUBT_SECONDS} * interval '1 second'
        WHERE state = 'sending' AND broadcast_id IN (
          SELECT id FROM due WHERE held_by IS DISTINCT FROM $1::uuid UNION ALL SELECT id FROM stopped)
      )
      SELECT b.id, b.update_id AS "updateId", b.filled FROM due JOIN broadcasts b ON b.id = due.id
      ORDER BY b.starts_at, b.id`,
    values: [holder],
  })
}

/** Ends a broadcast with no mail left, and tells owners that it is finished, or reached nobody. Returns whether it ended. */
export async function endBroadcast(holder: string, id: number): Promise<boolean> {
  const rows = await query({
    name: 'end-broadcast',
    text: `
      WITH ended AS (
        UPDATE broadcasts b SET state = 'done', ended_at = now(), held_by = NULL, problem = NULL, problem_at = NULL
        WHERE b.id = $1 AND b.held_by = $2 AND b.state = 'sending' AND b.filled AND NOT EXISTS (
          SELECT FROM broadcast_stamps st WHERE st.broadcast_id = b.id AND st.state = 'waiting') AND NOT EXISTS (
          SELECT FROM broadcast_stamps st WHERE st.broadcast_id = b.id AND st.state = 'sending')
        RETURNING b.id, b.problem
      ), over AS (
        UPDATE broadcast_notices n SET seen_at = now() FROM ended WHERE n.broadcast_id = ended.id AND n.seen_at IS NULL
      ), vain AS (
        SELECT id, problem FROM ended WHERE NOT EXISTS (
          SELECT FROM broadcast_counts c WHERE c.broadcast_id = ended.id AND c.sent > 0)
      ), well AS (
        SELECT id, problem FROM ended WHERE id NOT IN (SELECT id FROM vain)
      ), ${telling('nobody', 'vain', 'told_vain')}, ${telling('finished', 'well')}
      SELECT id FROM ended`,
    values: [id, holder],
  })
  return rows.length > 0
}

export async function restBroadcast(holder: string, id: number, problem: string): Promise<void> {
  await query({
    text: `
      WITH rested AS (
        UPDATE broadcasts SET state = 'paused', problem = $3, problem_at = now()
        WHERE id = $1 AND held_by = $2 AND state = 'sending' RETURNING id, problem
      ), ${telling('paused', 'rested')}
      SELECT id FROM rested`,
    values: [id, holder, problem],
  })
}

/** Records a temporary problem (null clears it). Owners are told of a failure at most once an hour. */
export async function noteProblem(holder: string, id: number, problem: string | null): Promise<void> {
  await query({
    text: `
      WITH noted AS (
        UPDATE broadcasts SET problem = $3, problem_at = CASE WHEN $3::text IS NOT NULL THEN now() END
        WHERE id = $1 AND held_by = $2 AND state = 'sending' AND problem IS DISTINCT FROM $3
        RETURNING id, problem
      ), failed AS (
        SELECT id, problem FROM noted WHERE problem = 'failed' AND NOT EXISTS (
          SELECT FROM broadcast_notices n
          WHERE n.broadcast_id = noted.id AND n.event = 'failed' AND n.at > now() - interval '1 hour')
      ), ${telling('failed', 'failed')}
      SELECT id FROM noted`,
    values: [id, holder, problem],
  })
}
