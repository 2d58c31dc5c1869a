import type { Transaction } from '@/lib/platform/db'

/**
 * `hard`: the mail server said at once that there is no such mailbox. `late`: a provider reported so afterwards. `complaint`: reported
 * as unwanted. `ended`: updates were ended, by a link or a mailbox's button.
 */
export type MailingResult = 'hard' | 'late' | 'complaint' | 'ended'

// What happens later has more likely another cause.
const WITHIN_DAYS = 30

/** Adds one to what came of a broadcast, of which nothing says whom it was. */
export async function countResult(tx: Transaction, broadcastId: number, kind: MailingResult): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO broadcast_results AS r (broadcast_id, kind, count) VALUES (${broadcastId}, ${kind}, 1)
    ON CONFLICT (broadcast_id, kind) DO UPDATE SET count = r.count + 1`
}

/** Counts it for the last broadcast that was mailed to a recipient, if that is at most 30 days ago. */
export async function countForLastMailing(tx: Transaction, id: string, kind: MailingResult): Promise<void> {
  const [last] = await tx.$queryRaw<{ broadcastId: number }[]>`
    SELECT broadcast_id AS "broadcastId" FROM broadcast_stamps
    WHERE update_id = ANY (ARRAY(SELECT DISTINCT update_id FROM broadcasts)) AND signature_id = ${id}::uuid
      AND state = 'sent' AND ended_at > now() - make_interval(days => ${WITHIN_DAYS})
    ORDER BY ended_at DESC LIMIT 1`
  if (last) await countResult(tx, last.broadcastId, kind)
}
