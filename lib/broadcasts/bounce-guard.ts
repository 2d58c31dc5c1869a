import { telling } from '@/lib/broadcasts/notices'
import { BOUNCE_GUARD } from '@/lib/broadcasts/rules'
import { query } from '@/lib/platform/db'

/** Call after each bounce: pauses a broadcast that bounces too often, as mailboxes judge senders by it; true if so. */
export async function restIfManyBounce(holder: string, id: number): Promise<boolean> {
  const rows = await query({
    name: 'rest-if-many-bounce',
    text: REST_IF_MANY_BOUNCE,
    values: [id, holder, BOUNCE_GUARD.of, BOUNCE_GUARD.most],
  })
  return rows.length > 0
}

// Bounces are read from the recipients, since mails fail for other reasons too.
const REST_IF_MANY_BOUNCE = `
  WITH last AS (
    SELECT st.state, st.signature_id
    FROM broadcasts b, LATERAL (
      (SELECT state, signature_id, ended_at FROM broadcast_stamps
        WHERE broadcast_id = $1 AND state = 'sent' AND ended_at > coalesce(b.went_on_at, '-infinity')
        ORDER BY ended_at DESC LIMIT $3)
      UNION ALL
      (SELECT state, signature_id, ended_at FROM broadcast_stamps
        WHERE broadcast_id = $1 AND state = 'failed' AND ended_at > coalesce(b.went_on_at, '-infinity')
        ORDER BY ended_at DESC LIMIT $3)
    ) st WHERE b.id = $1 ORDER BY st.ended_at DESC LIMIT $3
  ), rested AS (
    UPDATE broadcasts SET state = 'paused', problem = 'bounces', problem_at = now()
    WHERE id = $1 AND held_by = $2 AND state = 'sending' AND $4 < (
      SELECT count(*) FROM last JOIN mail_recipients s ON s.id = last.signature_id
      WHERE last.state = 'failed' AND s.bounced_at IS NOT NULL)
    RETURNING id, problem
  ), ${telling('paused', 'rested')}
  SELECT id FROM rested`
