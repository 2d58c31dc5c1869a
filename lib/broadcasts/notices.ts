import type { Transaction } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { tellWhatIsNew } from '@/lib/broadcasts/jobs'

/** What owners are told of a broadcast: every end but a good one, and what asks them again. */
export type NoticeEvent =
  | 'called-off'
  | 'stopped'
  /** By itself, or since its update was withdrawn; the detail is its problem. */
  | 'paused'
  | 'failed'
  /** It came to its end, and nobody got it. */
  | 'nobody'
  /** Its update says something else than what was approved; the detail is the digest of that. */
  | 'changed'

type Notice = { broadcastId: number; event: NoticeEvent; detail?: string; adminId?: string | null }

/** Notes what owners are to be told, in the transaction that it is about; the mails follow at once. */
export async function tell(tx: Transaction, notice: Notice): Promise<void> {
  await tx.broadcastNotice.create({ data: notice })
  await enqueue(tx, tellWhatIsNew, {})
}

/**
 * SQL for a statement that changes broadcasts: a query to stand in its WITH, which notes an event for each `id` of `source`,
 * its `problem` for the detail. The mails follow within a minute.
 */
export function telling(event: NoticeEvent, source: string): string {
  return `
    told AS (
      INSERT INTO broadcast_notices (broadcast_id, event, detail) SELECT id, '${event}', coalesce(problem, '') FROM ${source}
    )`
}

/** Takes what was said of a broadcast off the overview: it goes on, or ended otherwise. */
export async function settleNotices(tx: Transaction, broadcastId: number): Promise<void> {
  await tx.broadcastNotice.updateMany({ where: { broadcastId, seenAt: null }, data: { seenAt: new Date() } })
}
