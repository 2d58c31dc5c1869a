import { record } from '@/lib/audit/record'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { settleNotices, tell } from '@/lib/broadcasts/notices'
import { hasBegun } from '@/lib/broadcasts/rules'
import { db } from '@/lib/platform/db'

/**
 * Calls a broadcast off before its first mail, while it waits or is held back: a draft again, which nobody has approved.
 * Owners are told. False when it is too late, or was called off before.
 */
export async function cancelBroadcast(adminId: string, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'waiting' && broadcast?.state !== 'paused') return false
    if (hasBegun(broadcast)) return false
    await tx.broadcast.update({
      where: { id },
      data: {
        ...{ state: 'draft', found: null, until: null, startsAt: null, startedBy: null },
        ...{ problem: null, problemAt: null },
      },
    })
    await tx.broadcastMail.deleteMany({ where: { broadcastId: id } })
    await settleNotices(tx, id)
    await tell(tx, { broadcastId: id, event: 'called-off', adminId })
    await record(tx, { adminId, verb: 'call-off', subject: `broadcast:${id}` })
    return true
  })
}
