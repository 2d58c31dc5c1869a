import { db } from '@/lib/platform/db'

const BATCH_SIZE = 2_000

/**
 * Queues the next events from before the ledger, in their order, and notes how far it is in the same transaction. Returns whether
 * more remain.
 */
export async function backfillBatch(size = BATCH_SIZE): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [under] = await tx.$queryRaw<{ shift: bigint; until: bigint; done: bigint }[]>`
      SELECT shift, until, done FROM ledger_backfill FOR UPDATE`
    if (!under) return false
    const { shift, until, done } = under
    const queued = await tx.$queryRaw<{ id: bigint }[]>`
      INSERT INTO ledger_events (id, kind, at, signature_id, signature_event_id, correction_id)
      SELECT ${shift}::bigint + e.id, e.kind::text::ledger_event_kind, e.at, e.signature_id, e.id, c.id
      FROM signature_events e LEFT JOIN LATERAL (
        SELECT id FROM corrections
        WHERE e.kind IN ('removed', 'restored') AND kind = e.kind AND removal_id IS NOT DISTINCT FROM e.removal_id
          AND (e.removal_id IS NOT NULL OR (reason = coalesce(e.reason, '') AND at <= e.at))
        ORDER BY at DESC, id LIMIT 1
      ) AS c ON true
      WHERE e.id > ${done} AND e.id <= ${until} ORDER BY e.id LIMIT ${size}
      RETURNING signature_event_id AS id`
    const last = queued.at(-1)?.id
    if (queued.length < size || last === undefined) {
      await tx.$executeRaw`DELETE FROM ledger_backfill`
      return false
    }
    await tx.$executeRaw`UPDATE ledger_backfill SET done = ${last}`
    return true
  })
}
