import { tellWhatIsNew } from '@/lib/broadcasts/jobs'
import type { Transaction } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'

export type NoticeEvent =
  | 'called-off'
  | 'stopped'
  | 'paused'
  | 'failed'
  | 'nobody'
  | 'finished'
  /** The update differs from what was approved; the detail is the digest of its current mails. */
  | 'changed'

type Notice = { broadcastId: number; event: NoticeEvent; detail?: string; adminId?: string | null }

/** Records a notice in the transaction that causes it; the mails follow at once. */
export async function tell(tx: Transaction, notice: Notice): Promise<void> {
  await tx.broadcastNotice.create({ data: notice })
  await enqueue(tx, tellWhatIsNew, {})
}

/** A CTE, named `as`, recording an event for each `id` of `source` with its `problem`; the mails follow within a minute. */
export function telling(event: NoticeEvent, source: string, as = 'told'): string {
  return `
    ${as} AS (
      INSERT INTO broadcast_notices (broadcast_id, event, detail) SELECT id, '${event}', coalesce(problem, '') FROM ${source}
    )`
}

/** Dismisses a broadcast's notices, since it continues or has ended otherwise. */
export async function settleNotices(tx: Transaction, broadcastId: number): Promise<void> {
  await tx.broadcastNotice.updateMany({ where: { broadcastId, seenAt: null }, data: { seenAt: new Date() } })
}
