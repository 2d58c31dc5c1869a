import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { areEqual } from './bytes.ts'
import { commitment, laterSaltOf, saltOf } from './commitment.ts'
import { commitmentIn, decodeEntry } from './entry.ts'
import { logById } from './log.ts'
import { inclusionProof } from './proofs.ts'
import { formatReceipt, type OpenedField } from './receipt.ts'
import { openSeed } from './seed.ts'
import { checkpointWith } from './served-checkpoint.ts'
import { SIGNED_FIELDS, type SignedValues } from './signed-values.ts'
import { tileReader } from './tile-reader.ts'

/** `counted` is of the entry that counts a signature, `latest` of the last that acts on it: withdrawn, removed, restored. */
export type ReceiptKind = 'counted' | 'latest'

/** A signer's receipt (`.tlog-proof`); null until a published checkpoint holds the entry. */
export function signerReceipt({ id }: Authorized<'signer'>, kind: ReceiptKind): Promise<string | null> {
  return receiptOf(id, kind)
}

/** The receipt that is mailed to whom it belongs. */
export function receiptToMail(_job: Authorized<'job'>, signatureId: string): Promise<string | null> {
  return receiptOf(signatureId, 'counted')
}

async function receiptOf(signatureId: string, kind: ReceiptKind): Promise<string | null> {
  const placed = await placedEvent(signatureId, kind)
  const log = placed && (await logById(placed.logId))
  const index = Number(placed?.index)
  const signed = log && (await checkpointWith(log, index))
  if (!signed) return null
  const opened = await openedBy(signatureId, placed)
  return formatReceipt({
    index,
    entry: placed.bytes,
    opened: onlyCommitted(placed.bytes, opened),
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
}

// In the newest log that has published it.
async function placedEvent(signatureId: string, kind: ReceiptKind): Promise<Placed | null> {
  const [placed] = await db().$queryRaw<Placed[]>`
    SELECT e.id, e.kind::text AS kind, l.log_id AS "logId", l.index, coalesce(l.entry, e.entry) AS bytes,
      acted.index AS "confirmedIndex", seed.sealed
    FROM (
      SELECT * FROM ledger_events
      WHERE signature_id = ${signatureId}::uuid AND (${kind} = 'latest' OR kind = 'confirmed') ORDER BY id DESC LIMIT 1
    ) AS e
    JOIN LATERAL (
      SELECT p.* FROM ledger_entries p JOIN ledger_logs g ON g.id = p.log_id AND p.index < g.published_size
      WHERE p.event_id = e.id ORDER BY p.log_id DESC LIMIT 1
    ) AS l ON true
    LEFT JOIN LATERAL (
      SELECT c.id, p.index FROM ledger_events c JOIN ledger_entries p ON p.event_id = c.id AND p.log_id = l.log_id
      WHERE c.signature_id = e.signature_id AND c.kind = 'confirmed' AND c.id <= e.id ORDER BY c.id DESC LIMIT 1
    ) AS acted ON true
    LEFT JOIN ledger_seeds seed ON seed.signature_id = e.signature_id AND seed.event_id = acted.id`
  return placed ?? null
}

async function openedBy(signatureId: string, placed: Placed): Promise<OpenedField[]> {
  const { id, kind, confirmedIndex, sealed } = placed
  if (!sealed) return []
  const seed = openSeed(sealed)
  if (kind !== 'confirmed') {
    const value = confirmedIndex === null ? null : String(confirmedIndex)
    return [{ field: 'index', salt: laterSaltOf(seed, kind, id, 'index'), value }]
  }
  const values = await signedValues(signatureId)
  return SIGNED_FIELDS.map((field) => ({ field, salt: saltOf(seed, field), value: values[field] }))
}

async function signedValues(id: string): Promise<SignedValues> {
  const { textVersion, consent, ...values } = await db().signature.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ name: true, country: true, region: true, comment: true },
      ...{ textVersion: { select: { version: true } }, consent: { select: { wording: true } } },
    },
  })
  return { ...values, 'text-version': String(textVersion.version), consent: consent.wording }
}

// Whoever withdrew and signs again replaces what the earlier entry commits to.
function onlyCommitted(bytes: Uint8Array, opened: OpenedField[]): OpenedField[] {
  const entry = decodeEntry(bytes)
  return opened.filter(({ field, salt, value }) => {
    const committed = entry && commitmentIn(entry, field)
    return committed && areEqual(committed, commitment(field, salt, value))
  })
}
