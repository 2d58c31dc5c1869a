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

export type Next = { broadcastId: number; signatureIds: string[] }

export type SettledAndClaimed = {
  held: boolean
  /** Without those who are no longer to be mailed. */
  begun: Begun[]
}

/**
 * Records what came of mails and claims the next (`next` may be null) in one commit, so that no more than those claimed at
 * once are ever in doubt. Throws when the database is away; calling again changes nothing twice.
 */
export async function settleAndClaim(
  _job: Authorized<'job'>,
  holder: string,
  outcomes: readonly Outcome[],
  next: Next | null,
): Promise<SettledAndClaimed> {
  const rows = await query<Begun & { held: boolean }>({
    text: SETTLE_AND_CLAIM,
    values: [...columnsOf(outcomes), next?.broadcastId ?? null, next?.signatureIds ?? [], holder],
  })
  return {
    held: rows.some(({ held }) => held),
    begun: rows.filter(({ signatureId }) => signatureId !== null),
  }
}

function columnsOf(outcomes: readonly Outcome[]): unknown[][] {
  const rows = outcomes.map(({ of, ...outcome }) => ({
    code: null,
    after: 0,
    counts: false,
    ...of,
    ...outcome,
  }))
  return [
    rows.map(({ updateId }) => updateId),
    rows.map(({ signatureId }) => signatureId),
    rows.map(({ begunAt }) => begunAt),
    rows.map(({ state }) => state),
    rows.map(({ code }) => code),
    rows.map(({ after }) => after),
    rows.map(({ counts }) => (counts ? 1 : 0)),
  ]
}

// Stamps are found by their key alone: of a table that just grew PostgreSQL takes every other condition for rare, and would
// read all stamps of a broadcast by it.
const SETTLE_AND_CLAIM = `
  WITH settled AS (
    UPDATE broadcast_stamps st SET state = o.state, code = o.code, tries = st.tries + o.tries,
      ended_at = CASE WHEN o.state <> 'waiting' THEN now() END,
      due_at = CASE WHEN o.state = 'waiting' THEN now() + o.after * interval '1 second' ELSE st.due_at END
    FROM unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::stamp_state[], $5::text[], $6::float8[], $7::int[])
      AS o(update_id, signature_id, begun_at, state, code, after, tries)
    WHERE st.update_id = o.update_id AND st.signature_id = o.signature_id AND st.begun_at = o.begun_at
      AND st.state::text IN ('sending', 'waiting')
    RETURNING st.broadcast_id, st.locale, st.state
  ), held AS (
    SELECT id, update_id FROM broadcasts WHERE id = $8 AND held_by = $10::uuid AND state = 'sending'
  ), turn AS (
    UPDATE broadcast_stamps st SET begun_at = now(),
      state = (CASE WHEN coalesce(${GETS_UPDATES}, false) THEN 'sending' ELSE 'skipped' END)::stamp_state,
      ended_at = CASE WHEN NOT coalesce(${GETS_UPDATES}, false) THEN now() END
    FROM held CROSS JOIN unnest($9::uuid[]) AS wanted(id) LEFT JOIN mail_recipients s ON s.id = wanted.id
    WHERE st.update_id = held.update_id AND st.signature_id = wanted.id AND st.broadcast_id IS NOT DISTINCT FROM held.id
      AND st.state::text = 'waiting'
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
  SELECT now.held, update_id AS "updateId", broadcast_id AS "broadcastId", signature_id AS "signatureId", begun_at::text AS "begunAt",
    tries, domain, their_locale AS locale, email_sealed AS "emailSealed"
  FROM (SELECT EXISTS (SELECT FROM held) AS held) AS now LEFT JOIN turn ON turn.state = 'sending'`
