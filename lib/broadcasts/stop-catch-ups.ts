import { audit } from '@/lib/audit/audit'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { settleNotices } from '@/lib/broadcasts/notices'
import { progressOf } from '@/lib/broadcasts/progress'
import { UNDER_WAY } from '@/lib/broadcasts/rules'
import type { Transaction } from '@/lib/platform/db'

/** Ends catch-up mailings under way, of one update or all; a mail under way still goes out. */
export async function stopCatchUps(
  tx: Transaction,
  adminId: string,
  of: { updateId?: number } = {},
): Promise<void> {
  const open = await tx.broadcast.findMany({
    where: { ...of, confirmedSince: { not: null }, state: { in: [...UNDER_WAY] } },
    select: { id: true },
  })
  for (const { id } of open) {
    const state = (await lockBroadcast(tx, id))?.state
    if (!UNDER_WAY.some((each) => each === state)) continue
    await tx.broadcast.update({ where: { id }, data: { state: 'stopped', endedAt: new Date() } })
    const { sent, left } = progressOf(await tx.broadcastCount.findMany({ where: { broadcastId: id } }))
    await settleNotices(tx, id)
    await audit(tx, { adminId, verb: 'stop', subject: `broadcast:${id}`, detail: { sent, left } })
  }
}
