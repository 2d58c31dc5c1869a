import { invalidateSql } from '@/lib/platform/invalidate'
import { groupCommit } from '@/lib/platform/group-commit'
import { isDataError, queryInTime } from '@/lib/platform/db'
import { enqueuingMails } from '@/lib/platform/jobs'
import { signerMails } from '@/lib/signatures/jobs'
import type { Corrections } from '@/lib/signatures/schema'
import { holderOf, tokenRows, type Holder } from '@/lib/signatures/token-holder'
import { countWrites } from '@/lib/platform/load-shedding'

/** `counted` now or before; `changed` by a newer post, which its signer must see first; `wrong` is a token that is not genuine. */
export type Confirmation = 'counted' | 'changed' | 'withdrawn' | 'removed' | 'expired' | 'wrong'

type Press = { token: string; corrections: Corrections }

/**
 * Counts a pending signature, as its signer corrected it, for the holder of its confirmation token, together with whatever
 * is confirmed meanwhile. Pressing again counts nothing more. The event and the signer's mail are written by the
 * statement that changes the state. Throws Overloaded, or when the database is away.
 */
export async function confirm(token: string, corrections: Corrections): Promise<Confirmation> {
  return confirmTogether({ token, corrections })
}

const confirmTogether = groupCommit(confirmAll, {
  maxItems: 128,
  concurrency: 2,
  maxQueued: 2_000,
  isItemError: isDataError,
})

async function confirmAll(presses: Press[]): Promise<Confirmation[]> {
  const before = await tokenRows(presses.map(({ token }) => token))
  const countable = new Map<string, { holder: Holder; press: Press }>()
  for (const press of presses) {
    const holder = holderOf('confirm', press.token, before)
    const { seen } = press.corrections
    if (holder?.state !== 'pending' || holder.token !== 'valid') continue
    if (!seen || seen.getTime() === holder.submittedAt.getTime()) countable.set(holder.id, { holder, press })
  }
  const counted = await countAll([...countable.values()])
  countWrites(counted.size)
  // Another press, or the signer's own new post, may have come between.
  const after = counted.size < countable.size ? await tokenRows(presses.map(({ token }) => token)) : before
  return presses.map(({ token }) => {
    const holder = holderOf('confirm', token, after)
    if (!holder) return 'wrong'
    if (counted.has(holder.id)) return 'counted'
    if (holder.state !== 'pending') return holder.state === 'confirmed' ? 'counted' : holder.state
    return holder.token === 'expired' ? 'expired' : 'changed'
  })
}

async function countAll(ready: { holder: Holder; press: Press }[]): Promise<Set<string>> {
  if (ready.length === 0) return new Set()
  const rows = ready.map(({ holder: { id, tokenVersion }, press }) => ({
    ...press.corrections,
    id,
    tokenVersion,
  }))
  const values = [JSON.stringify(rows)]
  const [result] = await queryInTime<{ counted: string[] }>({ text: WRITE_CONFIRMED, values })
  return new Set(result?.counted)
}

// A press of the link that was mailed shows that the address takes mail, whatever a server said of it before.
// Locked in the order of their addresses, as submit.ts does. Each is looked up by itself: while PostgreSQL knows little of a
// table that grows fast, a join may read all that is pending.
const WRITE_CONFIRMED = `
  WITH found AS MATERIALIZED (
    SELECT r.* FROM json_to_recordset($1::json) AS r (id uuid, "tokenVersion" int, seen timestamptz, name text,
      country text, region text, postcode text, comment text, "showName" bool, "wantsUpdates" bool)
    CROSS JOIN LATERAL (SELECT email_hash FROM signatures WHERE id = r.id LIMIT 1) AS s
    ORDER BY s.email_hash
  ), ready AS MATERIALIZED (
    SELECT f.* FROM found f CROSS JOIN LATERAL (
      SELECT FROM signatures s
      WHERE s.id = f.id AND s.state = 'pending' AND s.token_version = f."tokenVersion"
        AND s.submitted_at = coalesce(f.seen, s.submitted_at)
      LIMIT 1 FOR UPDATE
    ) AS locked
  ), confirmed AS (
    UPDATE signatures s SET state = 'confirmed', confirmed_at = now(), held_at = NULL,
      bounced_at = NULL, bounce_code = NULL, name = ready.name,
      country = ready.country, region = ready.region, postcode = ready.postcode, comment = ready.comment,
      show_name = ready."showName", wants_updates = ready."wantsUpdates"
    FROM ready WHERE s.id = ready.id
    RETURNING s.id, s.country, s.show_name
  ), events AS (
    INSERT INTO signature_events (signature_id, kind, country) SELECT id, 'confirmed', country FROM confirmed
  ), shown AS (
    SELECT FROM confirmed WHERE show_name
  ), announced AS (${invalidateSql('shown')}),
  ${enqueuingMails('confirmed', signerMails.counted)}
  SELECT ARRAY(SELECT id::text FROM confirmed) AS counted,
    (SELECT count(*) FROM woken) AS woken, (SELECT count(*) FROM announced) AS announced`
