import { record } from '@/lib/audit/record'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { db, type Transaction } from '@/lib/db'

/** Calls a broadcast off before its first mail: a draft again. False when it is too late, or was called off before. */
export async function callOffBroadcast(adminId: string, id: number): Promise<boolean> {
  return db().$transaction((tx) => callOff(tx, adminId, id))
}

/** The same within a transaction. */
export async function callOff(tx: Transaction, adminId: string, id: number): Promise<boolean> {
  const broadcast = await lockBroadcast(tx, id)
  if (broadcast?.state !== 'waiting') return false
  await tx.broadcast.update({
    where: { id },
    data: { state: 'draft', found: null, until: null, startsAt: null, startedBy: null },
  })
  await record(tx, { adminId, verb: 'call-off', subject: `broadcast:${id}` })
  return true
}
