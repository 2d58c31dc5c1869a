import type { Transaction } from '@/lib/platform/db'

/** Deletes what says who got which mail; what was under way counts as sent, what waited as skipped. */
export async function forgetRecipients(tx: Transaction, signatureIds: string[]): Promise<void> {
  await tx.$executeRaw`
    WITH forgotten AS (
      DELETE FROM broadcast_stamps
      WHERE update_id = ANY (ARRAY(SELECT DISTINCT update_id FROM broadcasts)) AND signature_id = ANY (${signatureIds}::uuid[])
      RETURNING broadcast_id, locale, state
    )
    UPDATE broadcast_counts c SET sent = c.sent + n.sent, skipped = c.skipped + n.skipped
    FROM (
      SELECT broadcast_id, locale, count(*) FILTER (WHERE state = 'sending') AS sent,
        count(*) FILTER (WHERE state = 'waiting') AS skipped
      FROM forgotten WHERE state IN ('sending', 'waiting') GROUP BY broadcast_id, locale
    ) n WHERE c.broadcast_id = n.broadcast_id AND c.locale = n.locale`
}
