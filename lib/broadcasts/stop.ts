import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { settleNotices, tell } from '@/lib/broadcasts/notices'
import { progressOf } from '@/lib/broadcasts/progress'
import { db } from '@/lib/platform/db'

/** Ends a running broadcast for good and tells owners; the rest can get another broadcast. False when not under way. */
export async function stopBroadcast(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'sending' && broadcast?.state !== 'paused') return false
    await tx.broadcast.update({ where: { id }, data: { state: 'stopped', endedAt: new Date() } })
    const { sent, left } = progressOf(await tx.broadcastCount.findMany({ where: { broadcastId: id } }))
    await settleNotices(tx, id)
    await tell(tx, { broadcastId: id, event: 'stopped', adminId: owner.id })
    await audit(tx, { adminId: owner.id, verb: 'stop', subject: `broadcast:${id}`, detail: { sent, left } })
    return true
  })
}
