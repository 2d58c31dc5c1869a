import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { queuePackage } from '@/lib/deliveries/jobs'
import { lockDelivery } from '@/lib/deliveries/members'
import { isToBeMade } from '@/lib/deliveries/rules'
import { db } from '@/lib/platform/db'

/**
 * Makes the files of a delivery again: after a restore, since no backup holds them, after they were deleted, or once a problem is
 * mended. False for one that has no package.
 */
export async function remakePackage(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id)
    const isSealed = delivery?.manifest && delivery.state !== 'discarded'
    if (!delivery || !(isSealed || isToBeMade(delivery))) return false
    await tx.delivery.update({
      where: { id },
      data: { problem: null, ...(isSealed && { files: 'stale' as const }) },
    })
    await queuePackage(tx, id)
    await audit(tx, { adminId: owner.id, verb: 'remake-package', subject: `delivery:${id}` })
    return true
  })
}
