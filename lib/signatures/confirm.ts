import { confirmedSalts, newSeed, sealSeed } from '@/lib/ledger/seed'
import { VERSION_NAME } from '@/lib/ledger/signed-sql'
import { isDataError, queryInTime } from '@/lib/platform/db'
import { groupCommit } from '@/lib/platform/group-commit'
import { invalidateSql } from '@/lib/platform/invalidate'
import { enqueuingMails } from '@/lib/platform/jobs'
import { countWrites } from '@/lib/platform/load-shedding'
import { tokenSubject } from '@/lib/platform/tokens'
import { signerMails } from '@/lib/signatures/jobs'
import { DETAILS } from '@/lib/signatures/rules'
import type { Corrections } from '@/lib/signatures/schema'
import { holderOf, isOver, signedToken, tokenRows, type Holder } from '@/lib/signatures/token-holder'

/** `changed` by a newer post, which the signer must see first; `closed` a day after the campaign's end; `wrong` for a token that is not genuine. */
export type Confirmation = 'counted' | 'changed' | 'withdrawn' | 'removed' | 'expired' | 'closed' | 'wrong'

/** `signedToken` opens what follows once it is counted. */
export type Pressed = { confirmation: Confirmation; signedToken: string | null }

type Press = { token: string; corrections: Corrections }

/** State, event and mail change in one statement; repeating is safe. Throws Overloaded, or when the database is away. */
export async function confirm(token: string, corrections: Corrections): Promise<Confirmation> {
  return (await confirmAndLead(token, corrections)).confirmation
}

/** The same, with the token of the page that follows. */
export function confirmAndLead(token: string, corrections: Corrections): Promise<Pressed> {
  return confirmTogether({ token, corrections })
}

const confirmTogether = groupCommit(confirmAll, {
  maxItems: 128,
  concurrency: 2,
  maxQueued: 2_000,
  isItemError: isDataError,
})

async function confirmAll(presses: Press[]): Promise<Pressed[]> {
  const before = await tokenRows(presses.map(({ token }) => token))
  const countable = new Map<string, { holder: Holder; press: Press }>()
  for (const press of presses) {
    const holder = holderOf('confirm', press.token, before)
    const { seen } = press.corrections
    if (holder?.state !== 'pending' || holder.token !== 'valid' || holder.closed) continue
    if (!seen || seen.getTime() === holder.submittedAt.getTime()) countable.set(holder.id, { holder, press })
  }
  const counted = await countAll([...countable.values()])
  countWrites(counted.size)
  const after = counted.size < countable.size ? await tokenRows(presses.map(({ token }) => token)) : before
  return presses.map(({ token }) => {
    const holder = holderOf('confirm', token, after)
    if (!holder) {
      const isExpired = !after.has(tokenSubject(token) ?? '') && isOver('confirm', token, after)
      return { confirmation: isExpired ? 'expired' : 'wrong', signedToken: null }
    }
    const confirmation = counted.has(holder.id) ? 'counted' : standing(holder)
    return { confirmation, signedToken: confirmation === 'counted' ? signedToken(holder) : null }
  })
}

function standing({ state, token, closed }: Holder): Confirmation {
  if (state !== 'pending') return state === 'confirmed' ? 'counted' : state
  if (token === 'expired') return 'expired'
  return closed ? 'closed' : 'changed'
}

async function countAll(ready: { holder: Holder; press: Press }[]): Promise<Set<string>> {
  if (ready.length === 0) return new Set()
  const rows = ready.map(({ holder: { id, tokenVersion }, press }) => {
    const seed = newSeed()
    const opening = { salts: confirmedSalts(seed).toString('hex'), sealed: sealSeed(seed).toString('hex') }
    return { ...press.corrections, ...opening, id, tokenVersion }
  })
  const values = [JSON.stringify(rows)]
  const [result] = await queryInTime<{ counted: string[] }>({ text: WRITE_CONFIRMED, values })
  return new Set(result?.counted)
}

// Most receipts are there by then, so that few mails have to be looked at twice.
const RECEIPT_WITHIN_SECONDS = 2

// Pressing the link proves that the address takes mail. Nothing in `arrivals` leads back to a signer, and nobody brings
// themselves. Rows are locked in submit.ts's order, and looked up one by one:
// with old statistics of a fast-growing table, the planner may let a join read all pending rows.
const WRITE_CONFIRMED = `
  WITH found AS MATERIALIZED (
    SELECT r.*, decode(r.salts, 'hex') AS salt_bytes FROM json_to_recordset($1::json) AS r (id uuid, "tokenVersion" int,
      seen timestamptz, name text, country text, ${DETAILS.map((detail) => `${detail} text`).join(', ')}, "showName" bool,
      "wantsUpdates" bool, salts text, sealed text)
    CROSS JOIN LATERAL (SELECT email_hash FROM signatures WHERE id = r.id LIMIT 1) AS s
    ORDER BY s.email_hash
  ), ready AS MATERIALIZED (
    SELECT f.*, locked.via_code, locked.via_channel, locked.via_variant FROM found f CROSS JOIN LATERAL (
      SELECT s.via_code, s.via_channel, s.via_variant FROM signatures s
      WHERE s.id = f.id AND s.state = 'pending' AND s.token_version = f."tokenVersion"
        AND s.submitted_at = coalesce(f.seen, s.submitted_at)
      LIMIT 1 FOR UPDATE
    ) AS locked
  ), confirmed AS (
    UPDATE signatures s SET state = 'confirmed', confirmed_at = now(), held_at = NULL,
      bounced_at = NULL, bounce_code = NULL, name = ready.name,
      country = ready.country, ${DETAILS.map((detail) => `${detail} = ready.${detail}`).join(', ')},
      show_name = ready."showName", wants_updates = ready."wantsUpdates"
    FROM ready WHERE s.id = ready.id
    RETURNING s.id, s.country, s.show_name, s.name, s.region, s.comment, s.locale, s.text_version_id, s.consent_id,
      ready.salt_bytes, ready.sealed, ready.via_code, ready.via_channel, ready.via_variant
  ), events AS (
    INSERT INTO signature_events (signature_id, kind, country) SELECT id, 'confirmed', country FROM confirmed
    RETURNING id, signature_id
  ), logged AS (
    INSERT INTO ledger_events (kind, signature_id, signature_event_id, entry)
    SELECT 'confirmed', c.id, e.id, ledger_confirmed_entry(now()::timestamptz(3), c.salt_bytes, c.name, c.country, c.region,
      c.comment, ${VERSION_NAME}, w.wording)
    FROM events e JOIN confirmed c ON c.id = e.signature_id
      JOIN text_versions v ON v.id = c.text_version_id JOIN consents w ON w.id = c.consent_id
    RETURNING id, signature_id
  ), seeds AS (
    INSERT INTO ledger_seeds (signature_id, event_id, sealed)
    SELECT c.id, l.id, decode(c.sealed, 'hex') FROM logged l JOIN confirmed c ON c.id = l.signature_id
  ), shared AS (
    INSERT INTO share_codes (signature_id) SELECT id FROM confirmed ON CONFLICT DO NOTHING
  ), arrived AS (
    INSERT INTO arrivals (day, code, channel, variant, locale)
    SELECT (now() AT TIME ZONE 'UTC')::date,
      CASE WHEN via_code <> coalesce((SELECT code FROM share_codes WHERE signature_id = c.id), '') THEN via_code END,
      coalesce(via_channel, 'direct'), coalesce(via_variant, 0), locale
    FROM confirmed c ORDER BY random()
  ), shown AS (
    SELECT FROM confirmed WHERE show_name
  ), announced AS (${invalidateSql('shown')}),
  ${enqueuingMails('confirmed', signerMails.counted, { afterSeconds: RECEIPT_WITHIN_SECONDS })}
  SELECT ARRAY(SELECT id::text FROM confirmed) AS counted,
    (SELECT count(*) FROM woken) AS woken, (SELECT count(*) FROM announced) AS announced`
