import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** The reason is published and must hold no personal data. False unless the signature is pending or confirmed. */
export async function remove(
  owner: Authorized<'sudo'>,
  signatureId: string,
  reason: string,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const data = { state: 'removed', removedAt: new Date(), removedReason: reason } as const
    const select = { country: true } as const
    const where = { id: signatureId, state: 'confirmed' } as const
    const [counted] = await tx.signature.updateManyAndReturn({ where, data, select })
    if (counted) {
      await tx.signatureEvent.create({
        data: { signatureId, kind: 'removed', country: counted.country, reason },
      })
      await invalidate(tx)
    } else {
      const { count } = await tx.signature.updateMany({ where: { id: signatureId, state: 'pending' }, data })
      if (count === 0) return false
    }
    await audit(tx, {
      adminId: owner.id,
      verb: 'remove',
      subject: `signature:${signatureId}`,
      detail: { reason },
    })
    return true
  })
}
