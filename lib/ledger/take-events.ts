import { Prisma } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import { CONFIRMED_EVENT, RENEWED_TO, signedAt } from './signed-sql.ts'
import type { SignedValues } from './signed-values.ts'

/** What an entry is made of. A confirmed event without an entry has what `signature` says, if that still stands. */
export type QueuedEvent = {
  id: bigint
  kind: 'confirmed' | 'restored' | 'withdrawn' | 'removed' | 'renewed' | 'delivered' | 'text_version'
  at: Date
  signatureId: string | null
  correctionId: number | null
  textVersionId: number | null
  /** Its bytes, when they were made with the event. */
  entry: Uint8Array | null
  /** Its bytes in an earlier log. */
  earlier: Uint8Array | null
  /** The confirmed event that it is or acts on, with the index in this log and the sealed seed. */
  confirmedId: bigint | null
  confirmedIndex: bigint | null
  sealed: Uint8Array | null
  signature: SignedValues | null
  renewedTo: Pick<SignedValues, 'text-version' | 'consent'> | null
}

/**
 * Takes the first queued events in order of their numbers; while events from before the ledger are being queued, none after them.
 * Rows are looked up one by one, since the planner takes the queue for a large table.
 */
export async function takeEvents(tx: Transaction, logId: number, most: number): Promise<QueuedEvent[]> {
  return tx.$queryRaw<QueuedEvent[]>`
    WITH taken AS (
      DELETE FROM ledger_queue WHERE event_id = ANY (ARRAY(
        SELECT event_id FROM ledger_queue
        WHERE event_id <= coalesce((SELECT shift + done FROM ledger_backfill), 9223372036854775807)
        ORDER BY event_id LIMIT ${most}
      )) RETURNING event_id
    )
    SELECT e.id, e.kind::text AS kind, e.at, e.signature_id AS "signatureId", e.correction_id AS "correctionId",
      e.text_version_id AS "textVersionId", e.entry, earlier.entry AS earlier, acted.id AS "confirmedId",
      placed.index AS "confirmedIndex", seeds.sealed, standing.signature,
      CASE WHEN e.kind = 'renewed' THEN ${RENEWED_TO} END AS "renewedTo"
    FROM taken
    CROSS JOIN LATERAL (SELECT * FROM ledger_events WHERE id = taken.event_id LIMIT 1) AS e
    LEFT JOIN LATERAL (SELECT id FROM (${CONFIRMED_EVENT}) AS c WHERE e.entry IS NULL) AS acted ON true
    LEFT JOIN LATERAL (
      SELECT index FROM ledger_entries WHERE event_id = acted.id AND log_id = ${logId} LIMIT 1
    ) AS placed ON true
    LEFT JOIN LATERAL (
      SELECT sealed FROM ledger_seeds WHERE signature_id = e.signature_id AND event_id = acted.id LIMIT 1
    ) AS seeds ON true
    LEFT JOIN LATERAL (
      SELECT entry FROM ledger_entries
      WHERE e.entry IS NULL AND e.kind = 'confirmed' AND event_id = e.id ORDER BY log_id DESC LIMIT 1
    ) AS earlier ON true
    LEFT JOIN LATERAL (
      SELECT ${signedAt(Prisma.sql`e.at`)} AS signature FROM signatures s
      WHERE e.entry IS NULL AND e.kind = 'confirmed' AND s.id = e.signature_id AND s.state = 'confirmed' AND NOT EXISTS (
        SELECT FROM signature_events later
        WHERE later.signature_id = s.id AND later.kind = 'confirmed' AND later.id > e.signature_event_id
      ) LIMIT 1
    ) AS standing ON true
    ORDER BY e.id`
}
