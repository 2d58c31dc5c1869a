import { forgetRecipients } from '@/lib/broadcasts/forget-recipients'
import { leaveDeliveries } from '@/lib/deliveries/leave'
import type { Transaction } from '@/lib/platform/db'

type Erasable = { id: string; emailHash: Uint8Array<ArrayBuffer> }

/**
 * Deletes signatures, which must be locked, with everything that hangs on them (lib/rights/inventory.ts); for those `stillMailed`
 * it stays known which updates they have.
 */
export async function deleteSignatures(
  tx: Transaction,
  signatures: Erasable[],
  { stillMailed = false } = {},
): Promise<void> {
  const ids = signatures.map(({ id }) => id)
  if (!stillMailed) await forgetRecipients(tx, ids)
  await tx.keptMail.deleteMany({ where: { recipient: { in: signatures.map(({ emailHash }) => emailHash) } } })
  await leaveDeliveries(tx, ids)
  await tx.signature.deleteMany({ where: { id: { in: ids } } })
}
