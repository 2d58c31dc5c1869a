import type { Authorized } from '@/lib/authorization/proof'
import { GETS_UPDATES } from '@/lib/broadcasts/recipients'
import { query } from '@/lib/platform/db'

/** A mail under way: its stamp says so in the database before the mail server gets it. */
export type Begun = {
  updateId: number
  broadcastId: number
  signatureId: string
  /** Identifies this try: its outcome applies to no other. */
  begunAt: string
  tries: number
  domain: string
  locale: string
  emailSealed: Uint8Array
}

export type Outcome = { of: Begun } & (
  | { state: 'sent' }
  | { state: 'failed'; code: string }
  | { state: 'waiting'; code: string; after: number; counts: boolean }
)

export type Next = { broadcastId: number; signatureId: string }

export type SettledAndClaimed = {
  held: boolean
  /** Null when the next signer is no longer to be mailed. */
  begun: Begun | null
}

/**
 * Records a mail's outcome and claims the next (either may be null) in one commit, so that at most one mail is ever in
 * doubt. Throws when the database is away; calling again changes nothing twice.
 */
export async function settleAndClaimNext(
  _job: Authorized<'job'>,
  holder: string,
  outcome: Outcome | null,
  next: Next | null,
): Promise<SettledAndClaimed> {
  const [row] = await query<{ held: boolean; begun: Begun | null; emailSealed: Uint8Array | null }>({
    name: 'turn-over',
    text: TURN_OVER,
    values: [...ofOutcome(outcome), next?.broadcastId ?? null, next?.signatureId ?? null, holder],
  })
  const { begun = null, emailSealed = null, held = false } = row ?? {}
  return { held, begun: begun && emailSealed && { ...begun, emailSealed } }
}

function ofOutcome(outcome: Outcome | null): unknown[] {
  if (!outcome) return [null, null, null, null, null, null, 0]
  const { of, state } = outcome
  const {
    code = null,
    after = 0,
    counts = false,
  } = { ...outcome } as {
    code?: string
    after?: number
    counts?: boolean
  }
  return [of.updateId, of.signatureId, of.begunAt, state, code, after, counts ? 1 : 0]
}

const TURN_OVER = `
  WITH settled AS (
    UPDATE broadcast_stamps st SET state = $4::stamp_state, code = $5, tries = st.tries + $7,
      ended_at = CASE WHEN $4 <> 'waiting' THEN now() END,
      due_at = CASE WHEN $4 = 'waiting' THEN now() + $6 * interval '1 second' ELSE st.due_at END
    WHERE st.update_id = $1 AND st.signature_id = $2::uuid AND st.begun_at = $3::timestamptz
      AND st.state IN ('sending', 'waiting')
    RETURNING st.broadcast_id, st.locale, st.state
  ), held AS (
    SELECT id, update_id FROM broadcasts WHERE id = $8 AND held_by = $10::uuid AND state = 'sending'
  ), turn AS (
    UPDATE broadcast_stamps st SET begun_at = now(),
      state = (CASE WHEN coalesce(${GETS_UPDATES}, false) THEN 'sending' ELSE 'skipped' END)::stamp_state,
      ended_at = CASE WHEN NOT coalesce(${GETS_UPDATES}, false) THEN now() END
    FROM held LEFT JOIN mail_recipients s ON s.id = $9::uuid
    WHERE st.update_id = held.update_id AND st.signature_id = $9::uuid AND st.broadcast_id = held.id
      AND st.state = 'waiting'
    RETURNING st.*, s.email_sealed, s.locale AS their_locale
  ), counts AS (
    SELECT broadcast_id, locale, state FROM settled UNION ALL SELECT broadcast_id, locale, state FROM turn
  ), counted AS (
    UPDATE broadcast_counts c SET sent = c.sent + n.sent, failed = c.failed + n.failed, skipped = c.skipped + n.skipped
    FROM (
      SELECT broadcast_id, locale, count(*) FILTER (WHERE state = 'sent') AS sent,
        count(*) FILTER (WHERE state = 'failed') AS failed, count(*) FILTER (WHERE state = 'skipped') AS skipped
      FROM counts WHERE state IN ('sent', 'failed', 'skipped') GROUP BY broadcast_id, locale
    ) n WHERE c.broadcast_id = n.broadcast_id AND c.locale = n.locale
  )
  SELECT EXISTS (SELECT FROM held) AS held,
    (SELECT json_build_object('updateId', update_id, 'broadcastId', broadcast_id, 'signatureId', signature_id, 'begunAt', begun_at::text, 'tries', tries,
      'domain', domain, 'locale', their_locale) FROM turn WHERE state = 'sending') AS begun,
    (SELECT email_sealed FROM turn WHERE state = 'sending') AS "emailSealed"`
