import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Restores a removed signature with a published reason, counted again or pending. False when it was not removed. */
export async function restore(
  owner: Authorized<'owner'>,
  signatureId: string,
  reason: string,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const back = { removedAt: null, removedReason: null, removalId: null }
    const [counted] = await tx.signature.updateManyAndReturn({
      where: { id: signatureId, state: 'removed', confirmedAt: { not: null } },
      data: { ...back, state: 'confirmed' },
      select: { country: true },
    })
    if (counted) {
      await tx.signatureEvent.create({
        data: { signatureId, kind: 'restored', country: counted.country, reason },
      })
      await invalidate(tx)
    } else {
      const { count } = await tx.signature.updateMany({
        where: { id: signatureId, state: 'removed' },
        data: { ...back, state: 'pending' },
      })
      if (count === 0) return false
    }
    await audit(tx, {
      adminId: owner.id,
      verb: 'restore',
      subject: `signature:${signatureId}`,
      detail: { reason },
    })
    return true
  })
}
