import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { removeInBulk } from '@/lib/removals/jobs'
import { lockRemoval } from '@/lib/removals/lock'

/** Restores, by a job, what a removal took out and nobody restored since. False unless it is done or stopped. */
export async function undoRemoval(owner: Authorized<'owner'>, id: number, reason: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const removal = await lockRemoval(tx, id)
    if (removal?.state !== 'done' && removal?.state !== 'stopped') return false
    await tx.removal.update({
      where: { id },
      data: { state: 'undoing', undoReason: reason, endedAt: null, cursor: null, missed: 0 },
    })
    await tx.removedAddress.deleteMany({ where: { removalId: id } })
    await audit(tx, {
      adminId: owner.id,
      verb: 'undo-removal',
      subject: `removal:${id}`,
      detail: { reason },
    })
    await enqueue(tx, removeInBulk, { removalId: id })
    return true
  })
}
