import { randomBytes } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { db, query } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { spreadOverHours } from '@/prisma/seed/synthetic-hours'
import {
  syntheticAddress,
  syntheticSignature,
  type SyntheticSignature,
} from '@/prisma/seed/synthetic-signature'

const YEAR = 365 * 24 * 3_600_000
const BATCH = 5_000
const CONCURRENCY = 2

/** Synthetic signatures belong on loopback only: in a real campaign they would be fraud. */
export class ProductionError extends Error {}

/** Adds `count` synthetic signatures of the past year, without mail. Throws ProductionError unless SITE_URL is loopback. */
export async function seedSignatures(
  count: number,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  if (env().production)
    throw new ProductionError('Synthetic signatures are for a site on this machine alone.')
  let done = 0
  const underWay = new Set<Promise<void>>()
  for (const batch of batchesOf(count)) {
    // Prepares batches while the database writes.
    if (underWay.size >= CONCURRENCY) await Promise.race(underWay)
    const written = writeAndAggregate(batch).then(() => {
      underWay.delete(written)
      onProgress((done += batch.length))
    })
    underWay.add(written)
  }
  await Promise.all(underWay)
  await aggregateEvents()
  await db().$transaction((tx) =>
    audit(tx, { adminId: null, verb: 'seed', subject: 'signatures', detail: { count } }),
  )
}

function* batchesOf(count: number): Generator<SyntheticSignature[]> {
  const now = new Date()
  const run = randomBytes(4).toString('hex')
  let batch: SyntheticSignature[] = []
  let number = 0
  for (const { hour, count: inHour } of spreadOverHours(count, new Date(now.getTime() - YEAR), now)) {
    for (const at of momentsOf(hour, inHour)) {
      batch.push(syntheticSignature(syntheticAddress(run, (number += 1)), at, now))
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function momentsOf(hour: Date, count: number): Date[] {
  const offsets = Float64Array.from({ length: count }, () => Math.random() * 3_600_000).sort()
  return Array.from(offsets, (offset) => new Date(hour.getTime() + Math.floor(offset)))
}

// One statement is one transaction.
async function writeAndAggregate(batch: SyntheticSignature[]): Promise<void> {
  const rows = batch.map(({ events: _, ...row }) => row)
  const events = batch
    .flatMap(({ id, country, events }) => events.map((event) => ({ signatureId: id, country, ...event })))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const values = [JSON.stringify(rows), JSON.stringify(events)]
  const [result] = await query<{ written: number }>({ name: 'seed', text: WRITE, values })
  if (result?.written !== batch.length)
    throw new Error('There is no text to sign: start the site once, which seeds it.')
  await aggregateEvents()
}

const WRITE = `
  WITH wording AS MATERIALIZED (
    SELECT wanted.locale, v.id AS version_id, c.id AS consent_id
    FROM unnest('{${LOCALES.join()}}'::text[]) AS wanted (locale)
    CROSS JOIN (SELECT id FROM text_versions ORDER BY version DESC LIMIT 1) AS v
    JOIN LATERAL (
      SELECT id FROM consents WHERE text_version_id = v.id 
      ORDER BY locale = wanted.locale DESC, locale = '${DEFAULT_LOCALE}' DESC LIMIT 1
    ) AS c ON true
  ), written AS (
    INSERT INTO signatures (id, state, email_hash, email_sealed, email_domain, name, country, region, postcode, comment,
      show_name, wants_updates, locale, text_version_id, consent_id, created_at, submitted_at, confirmed_at, withdrawn_at,
      removed_at, removed_reason, mails_on, mails_sent, mailed_at, flags, held_at)
    SELECT r.id, r.state, decode(r.hash, 'hex'), decode(r.sealed, 'hex'), r.domain, r.name, r.country, r.region, r.postcode,
      r.comment, r."showName", r."wantsUpdates", r.locale, wording.version_id, wording.consent_id, r."createdAt",
      r."createdAt", r."confirmedAt", r."withdrawnAt", r."removedAt", r."removedReason",
      (r."createdAt" AT TIME ZONE 'UTC')::date, (r."heldAt" IS NULL)::int,
      CASE WHEN r."heldAt" IS NULL THEN r."createdAt" END, r.flags, r."heldAt"
    FROM json_to_recordset($1::json) AS r (id uuid, state signature_state, hash text, sealed text, domain text, name text,
      country text, region text, postcode text, comment text, "showName" bool, "wantsUpdates" bool, locale text,
      "createdAt" timestamptz, "confirmedAt" timestamptz, "withdrawnAt" timestamptz, "removedAt" timestamptz,
      "removedReason" text, flags text[], "heldAt" timestamptz)
    JOIN wording ON wording.locale = r.locale
    RETURNING 1
  ), counted AS (
    INSERT INTO signature_events (signature_id, kind, country, at, reason)
    SELECT e."signatureId", e.kind, e.country, e.at, e.reason
    FROM json_to_recordset($2::json)
      AS e ("signatureId" uuid, kind signature_event_kind, country text, at timestamptz, reason text)
    WHERE EXISTS (SELECT FROM wording)
  )
  SELECT count(*)::int AS written FROM written`
