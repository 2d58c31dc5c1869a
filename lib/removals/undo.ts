import { record } from '@/lib/audit/record'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { removeInBulk } from '@/lib/removals/jobs'
import { lockRemoval } from '@/lib/removals/lock'

/**
 * Starts restoring, in batches by a job, what a removal that is done or stopped took out, with the reason that will be
 * published. What was restored by hand meanwhile is left as it is. False when the removal is in another state.
 */
export async function undoRemoval(owner: Authorized<'owner'>, id: number, reason: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const removal = await lockRemoval(tx, id)
    if (removal?.state !== 'done' && removal?.state !== 'stopped') return false
    await tx.removal.update({
      where: { id },
      data: { state: 'undoing', undoReason: reason, endedAt: null, cursor: null, missed: 0 },
    })
    await record(tx, {
      adminId: owner.id,
      verb: 'undo-removal',
      subject: `removal:${id}`,
      detail: { reason },
    })
    await enqueue(tx, removeInBulk, { removalId: id })
    return true
  })
}
