import { ENTRY, entryOf, NEWEST_FIRST, type DeliveryEntry } from '@/lib/deliveries/queries'
import { db } from '@/lib/platform/db'
import { ownHolder } from '@/lib/signatures/token-holder'

/** In which deliveries a signer's own signature was handed over, newest first; none where the token opens nothing. */
export async function ownDeliveries(token: string): Promise<DeliveryEntry[]> {
  const holder = await ownHolder(token)
  if (!holder) return []
  const rows = await db().delivery.findMany({
    where: { state: 'delivered', signatures: { some: { signatureId: holder.id } } },
    select: ENTRY,
    orderBy: NEWEST_FIRST,
  })
  return rows.map(entryOf)
}
