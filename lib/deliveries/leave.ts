import { queuePackage } from '@/lib/deliveries/jobs'
import type { Transaction } from '@/lib/platform/db'

/**
 * Takes signatures that are being erased out of their deliveries. Stored files that hold them are not read from then on, and made
 * anew without them.
 */
export async function leaveDeliveries(tx: Transaction, signatureIds: string[]): Promise<void> {
  // Locked first, as by whoever seals: files are sealed without the signature, or are stored here already.
  const deliveries = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM deliveries WHERE id IN (
      SELECT delivery_id FROM delivery_signatures WHERE signature_id = ANY (${signatureIds}::uuid[])
    ) ORDER BY id FOR UPDATE`
  if (deliveries.length === 0) return
  await tx.deliverySignature.deleteMany({ where: { signatureId: { in: signatureIds } } })
  const stale = await tx.delivery.updateManyAndReturn({
    where: { id: { in: deliveries.map(({ id }) => id) }, files: 'stored' },
    data: { files: 'stale' },
    select: { id: true },
  })
  for (const { id } of stale) await queuePackage(tx, id)
}
