import { PackageFailure } from '@/lib/deliveries/package-failure'
import { currentLog } from '@/lib/ledger/log'
import { checkpointWith } from '@/lib/ledger/served-checkpoint'
import { db } from '@/lib/platform/db'

/** A published checkpoint that holds every signature of a delivery: a signed note of a tree of `size` entries. */
export type LedgerBasis = { logId: number; note: string; size: number }

/** Null while the ledger does not have all of them yet. Throws PackageFailure where it stands still. */
export async function ledgerBasis(deliveryId: number): Promise<LedgerBasis | null> {
  const log = await currentLog()
  if (!log) return null
  const { missing, last } = await placesOf(deliveryId, log.id)
  const checkpoint = missing === 0 ? await checkpointWith(log, last) : null
  if (checkpoint) return { logId: log.id, ...checkpoint }
  if (log.problem) throw new PackageFailure('ledger-stopped')
  return null
}

// Of the entry that counts a signature now: whoever withdrew and signed again has several.
async function placesOf(deliveryId: number, logId: number): Promise<{ missing: number; last: number }> {
  const [places] = await db().$queryRaw<{ missing: number; last: number }[]>`
    SELECT (count(*) - count(placed.index))::float8 AS missing, coalesce(max(placed.index), 0)::float8 AS last
    FROM delivery_signatures d
    LEFT JOIN LATERAL (
      SELECT id FROM ledger_events WHERE signature_id = d.signature_id AND kind = 'confirmed' ORDER BY id DESC LIMIT 1
    ) AS event ON true
    LEFT JOIN LATERAL (
      SELECT index FROM ledger_entries WHERE event_id = event.id AND log_id = ${logId} LIMIT 1
    ) AS placed ON true
    WHERE d.delivery_id = ${deliveryId}`
  return places ?? { missing: 0, last: 0 }
}
