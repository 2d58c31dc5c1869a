import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { tell } from '@/lib/broadcasts/notices'
import { stopCatchUps } from '@/lib/broadcasts/stop-catch-ups'
import type { Transaction } from '@/lib/platform/db'

/** Pauses an update's open broadcast when a language is withdrawn, or ends it where it is a catch-up, and tells owners; a mail under way still goes out. */
export async function pauseWithdrawn(
  editor: Authorized<'editor'>,
  tx: Transaction,
  updateId: number,
): Promise<void> {
  await stopCatchUps(tx, editor.id, { updateId })
  const open = await tx.broadcast.findMany({
    where: { updateId, state: { in: ['waiting', 'sending'] } },
    select: { id: true },
  })
  for (const { id } of open) {
    const state = (await lockBroadcast(tx, id))?.state
    if (state !== 'waiting' && state !== 'sending') continue
    await tx.broadcast.update({
      where: { id },
      data: { state: 'paused', problem: 'withdrawn', problemAt: new Date() },
    })
    await tell(tx, { broadcastId: id, event: 'paused', detail: 'withdrawn', adminId: editor.id })
    await audit(tx, { adminId: editor.id, verb: 'pause', subject: `broadcast:${id}`, detail: { updateId } })
  }
}
