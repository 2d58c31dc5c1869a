import { record } from '@/lib/audit/record'
import { callOff } from '@/lib/broadcasts/call-off'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import type { Transaction } from '@/lib/db'

/**
 * Holds back the broadcast of an update that is withdrawn, in whatever language: one under way is paused, after the mail
 * under way at most; one that has not begun is a draft again.
 */
export async function holdBack(tx: Transaction, adminId: string, updateId: number): Promise<void> {
  const open = await tx.broadcast.findMany({
    where: { updateId, state: { in: ['waiting', 'sending'] } },
    select: { id: true },
  })
  for (const { id } of open) {
    if (await callOff(tx, adminId, id)) continue
    if ((await lockBroadcast(tx, id))?.state !== 'sending') continue
    await tx.broadcast.update({
      where: { id },
      data: { state: 'paused', problem: 'withdrawn', problemAt: new Date() },
    })
    await record(tx, { adminId, verb: 'pause', subject: `broadcast:${id}`, detail: { updateId } })
  }
}
