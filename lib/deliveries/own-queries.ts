import { isMember } from '@/lib/deliveries/matching'
import { ENTRY, entryOf, NEWEST_FIRST, type DeliveryEntry } from '@/lib/deliveries/queries'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { ownHolder } from '@/lib/signatures/token-holder'

/** In which deliveries a signer's own signature, as they signed it last, was handed over, newest first; none where the token opens nothing. */
export async function ownDeliveries(token: string): Promise<DeliveryEntry[]> {
  const holder = await ownHolder(token)
  if (!holder) return []
  const rows = await db().delivery.findMany({
    where: { state: 'delivered', id: { in: await deliveriesWith(holder.id) } },
    select: ENTRY,
    orderBy: NEWEST_FIRST,
  })
  return rows.map(entryOf)
}

async function deliveriesWith(signatureId: string): Promise<number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT d.id FROM signatures s JOIN delivery_signatures ds ON ds.signature_id = s.id JOIN deliveries d ON d.id = ds.delivery_id
    WHERE s.id = ${signatureId}::uuid AND ${isMember('signed', Prisma.sql`d.until`)}`
  return rows.map(({ id }) => id)
}
