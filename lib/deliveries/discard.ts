import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockDelivery } from '@/lib/deliveries/members'
import { keepOnly } from '@/lib/deliveries/package-folder'
import { db } from '@/lib/platform/db'

const TRANSACTION_OPTIONS = { timeout: 120_000 }

/** Lets go of a delivery that was not handed over: its signatures are free for others, its files are deleted. */
export async function discardDelivery(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  const isDiscarded = await db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id)
    if (delivery?.state !== 'making' && delivery?.state !== 'ready') return false
    await tx.deliverySignature.deleteMany({ where: { deliveryId: id } })
    await tx.delivery.update({
      where: { id },
      data: { state: 'discarded', files: 'none', filesUntil: null, package: null, problem: null },
    })
    await audit(tx, { adminId: owner.id, verb: 'discard-delivery', subject: `delivery:${id}` })
    return true
  }, TRANSACTION_OPTIONS)
  if (isDiscarded) await keepOnly(id, null)
  return isDiscarded
}
