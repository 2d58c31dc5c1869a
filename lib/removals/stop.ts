import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { lockRemoval } from '@/lib/removals/lock'
import { forgetPeople } from '@/lib/removals/rules'

/** Stops a removal after the current batch; what it removed stays removed. False when it is not running. */
export async function stopRemoval(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const removal = await lockRemoval(tx, id)
    if (removal?.state !== 'running') return false
    await tx.removal.update({
      where: { id },
      data: { state: 'stopped', endedAt: new Date(), conditions: forgetPeople(removal.conditions) },
    })
    const { removed } = removal
    await audit(tx, {
      adminId: owner.id,
      verb: 'stop-removing',
      subject: `removal:${id}`,
      detail: { removed },
    })
    return true
  })
}
