import { db } from '@/lib/platform/db'
import { decodeEntry } from './entry.ts'

/** The number of each delivery's entry in the newest log that has it, by the delivery's id. */
export async function deliveredEntries(): Promise<Map<number, number>> {
  const rows = await db().$queryRaw<{ index: number; entry: Uint8Array }[]>`
    SELECT l.index::float8 AS index, e.entry FROM ledger_events e JOIN ledger_entries l ON l.event_id = e.id
    WHERE e.signature_id IS NULL AND e.kind = 'delivered' AND e.entry IS NOT NULL ORDER BY l.log_id`
  return new Map(
    rows.flatMap(({ index, entry }) => {
      const delivered = decodeEntry(entry)
      return delivered?.kind === 'delivered' ? [[delivered.deliveryId, index] as const] : []
    }),
  )
}
