import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { forgetApproved } from '@/lib/broadcasts/approved'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { settleNotices, tell } from '@/lib/broadcasts/notices'
import { hasBegun } from '@/lib/broadcasts/rules'
import { db } from '@/lib/platform/db'

/** Turns a broadcast back into an unapproved draft before its first mail, and tells owners. False when too late. */
export async function cancelBroadcast(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'waiting' && broadcast?.state !== 'paused') return false
    if (hasBegun(broadcast)) return false
    // A catch-up is nobody's draft.
    if (broadcast.confirmedSince) {
      await tx.broadcast.update({ where: { id }, data: { state: 'stopped', endedAt: new Date() } })
      await settleNotices(tx, id)
      await audit(tx, { adminId: owner.id, verb: 'call-off', subject: `broadcast:${id}` })
      return true
    }
    await tx.broadcast.update({
      where: { id },
      data: {
        ...{ state: 'draft', found: null, until: null, startsAt: null, startedBy: null },
        ...{ problem: null, problemAt: null },
      },
    })
    await forgetApproved(tx, id)
    await settleNotices(tx, id)
    await tell(tx, { broadcastId: id, event: 'called-off', adminId: owner.id })
    await audit(tx, { adminId: owner.id, verb: 'call-off', subject: `broadcast:${id}` })
    return true
  })
}
