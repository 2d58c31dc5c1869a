import { queuePackage } from '@/lib/deliveries/jobs'
import type { Transaction } from '@/lib/platform/db'

/**
 * Takes signatures that are being erased out of their deliveries. Stored files that hold them are not read from then on, and made
 * anew without them.
 */
export async function leaveDeliveries(tx: Transaction, signatureIds: string[]): Promise<void> {
  const deliveries = await lockDeliveriesOf(tx, signatureIds)
  if (deliveries.length === 0) return
  await tx.deliverySignature.deleteMany({ where: { signatureId: { in: signatureIds } } })
  await makeFilesAnew(tx, deliveries)
}

/** Locks them first, as whoever seals does: files are sealed with what is changed after this, or are stored here already. */
export async function lockDeliveriesOf(tx: Transaction, signatureIds: string[]): Promise<number[]> {
  const deliveries = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM deliveries WHERE id IN (
      SELECT delivery_id FROM delivery_signatures WHERE signature_id = ANY (${signatureIds}::uuid[])
    ) ORDER BY id FOR UPDATE`
  return deliveries.map(({ id }) => id)
}

/** Of locked deliveries: stored files are not read from then on. */
export async function makeFilesAnew(tx: Transaction, deliveries: number[]): Promise<void> {
  const stale = await tx.delivery.updateManyAndReturn({
    where: { id: { in: deliveries }, files: 'stored' },
    data: { files: 'stale' },
    select: { id: true },
  })
  for (const { id } of stale) await queuePackage(tx, id)
}
