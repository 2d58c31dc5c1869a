import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { areEqual } from './bytes.ts'
import { commitment, FIELDS, laterSaltOf, saltOf } from './commitment.ts'
import { commitmentIn, decodeEntry } from './entry.ts'
import { logById } from './log.ts'
import { inclusionProof } from './proofs.ts'
import { formatReceipt, type OpenedField } from './receipt.ts'
import { openSeed } from './seed.ts'
import { checkpointWith } from './served-checkpoint.ts'
import { CONFIRMED_EVENT, RENEWED_TO, signedAt } from './signed-sql.ts'
import { SIGNED_FIELDS, type SignedValues } from './signed-values.ts'
import { tileReader } from './tile-reader.ts'

/** `counted` is of the entry that counts a signature, `latest` of the last that acts on it: withdrawn, removed, restored, renewed. */
export type ReceiptKind = 'counted' | 'latest'

/** A signer's receipt (`.tlog-proof`); null until a published checkpoint holds the entry. */
export function signerReceipt({ id }: Authorized<'signer'>, kind: ReceiptKind): Promise<string | null> {
  return receiptOf(id, kind)
}

/** The receipt that is mailed to whom it belongs. */
export function receiptToMail(_job: Authorized<'job'>, signatureId: string): Promise<string | null> {
  return receiptOf(signatureId, 'counted')
}

/** Which of a signer's receipts there are by now. */
export async function receiptsThere({ id }: Authorized<'signer'>): Promise<Record<ReceiptKind, boolean>> {
  const [counted, latest] = await Promise.all([placedEvent(id, 'counted'), placedEvent(id, 'latest')])
  return { counted: counted !== null, latest: latest !== null }
}

async function receiptOf(signatureId: string, kind: ReceiptKind): Promise<string | null> {
  const placed = await placedEvent(signatureId, kind)
  const log = placed && (await logById(placed.logId))
  const index = Number(placed?.index)
  const signed = log && (await checkpointWith(log, index))
  if (!signed) return null
  return formatReceipt({
    index,
    entry: placed.bytes,
    opened: onlyCommitted(placed.bytes, openedBy(placed)),
    proof: await inclusionProof(index, signed.size, tileReader(log.id)),
    checkpoint: signed.note,
  })
}

type Placed = {
  id: bigint
  kind: string
  logId: number
  index: bigint
  bytes: Uint8Array
  /** Of the confirmed event that it is or acts on: its index in the same log, and its seed. */
  confirmedIndex: bigint | null
  sealed: Uint8Array | null
  signature: SignedValues | null
  renewedTo: Partial<SignedValues> | null
}

// In the newest log that has published it.
async function placedEvent(signatureId: string, kind: ReceiptKind): Promise<Placed | null> {
  const [placed] = await db().$queryRaw<Placed[]>`
    SELECT e.id, e.kind::text AS kind, l.log_id AS "logId", l.index, coalesce(l.entry, e.entry) AS bytes,
      p.index AS "confirmedIndex", seed.sealed,
      (SELECT ${signedAt(Prisma.sql`e.at`)} FROM signatures s WHERE s.id = e.signature_id) AS signature,
      CASE WHEN e.kind = 'renewed' THEN ${RENEWED_TO} END AS "renewedTo"
    FROM (
      SELECT * FROM ledger_events
      WHERE signature_id = ${signatureId}::uuid AND (${kind} = 'latest' OR kind = 'confirmed') ORDER BY id DESC LIMIT 1
    ) AS e
    JOIN LATERAL (
      SELECT p.* FROM ledger_entries p JOIN ledger_logs g ON g.id = p.log_id AND p.index < g.published_size
      WHERE p.event_id = e.id ORDER BY p.log_id DESC LIMIT 1
    ) AS l ON true
    LEFT JOIN LATERAL (${CONFIRMED_EVENT}) AS acted ON true
    LEFT JOIN ledger_entries p ON p.event_id = acted.id AND p.log_id = l.log_id
    LEFT JOIN ledger_seeds seed ON seed.signature_id = e.signature_id AND seed.event_id = acted.id`
  return placed ?? null
}

function openedBy({ id, kind, confirmedIndex, sealed, signature, renewedTo }: Placed): OpenedField[] {
  if (!sealed) return []
  const seed = openSeed(sealed)
  if (kind === 'confirmed')
    return SIGNED_FIELDS.map((field) => ({
      field,
      salt: saltOf(seed, field),
      value: signature?.[field] ?? null,
    }))
  const index = confirmedIndex === null ? null : String(confirmedIndex)
  return FIELDS.map((field) => ({
    field,
    salt: laterSaltOf(seed, kind, id, field),
    value: field === 'index' ? index : (renewedTo?.[field] ?? null),
  }))
}

// Whoever withdrew and signs again replaces what the earlier entry commits to.
function onlyCommitted(bytes: Uint8Array, opened: OpenedField[]): OpenedField[] {
  const entry = decodeEntry(bytes)
  return opened.filter(({ field, salt, value }) => {
    const committed = entry && commitmentIn(entry, field)
    return committed && areEqual(committed, commitment(field, salt, value))
  })
}
