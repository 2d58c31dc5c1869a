import { record } from '@/lib/audit/record'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { db } from '@/lib/db'

/** Pauses a broadcast, after the mail under way at most. False when it is not being sent. */
export async function pauseBroadcast(adminId: string, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'sending') return false
    await tx.broadcast.update({ where: { id }, data: { state: 'paused', problem: null, problemAt: null } })
    await record(tx, { adminId, verb: 'pause', subject: `broadcast:${id}` })
    return true
  })
}

/** Goes on with a paused broadcast where it was; what bounced before is not held against it again. False when it is not paused. */
export async function resumeBroadcast(adminId: string, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'paused') return false
    await tx.broadcast.update({
      where: { id },
      data: { state: 'sending', problem: null, problemAt: null, wentOnAt: new Date() },
    })
    await record(tx, { adminId, verb: 'resume', subject: `broadcast:${id}` })
    return true
  })
}
