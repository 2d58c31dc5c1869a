import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { handOverBounds, outsideOf } from '@/lib/deliveries/dates'
import { lockDelivery } from '@/lib/deliveries/members'
import type { METHODS } from '@/lib/deliveries/schema'
import { encodeEntry, hourOf } from '@/lib/ledger/entry'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

type HandingOver = {
  method: (typeof METHODS)[number]
  /** A day, ISO 8601. */
  date: string
}

/**
 * A sealed package was given to its recipient: the ledger names it, and it is public. `not-ready` while its files are made;
 * `outside` says in words on which days it can have been given.
 */
export async function handOver(
  owner: Authorized<'sudo'>,
  id: number,
  { method, date }: HandingOver,
): Promise<'delivered' | 'not-ready' | { outside: string }> {
  return db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id)
    if (delivery?.state !== 'ready' || delivery.files !== 'stored' || !delivery.manifest) return 'not-ready'
    const { count, manifest, sealedAt } = delivery
    const at = new Date()
    const outside = outsideOf(handOverBounds(sealedAt ?? at, at), date)
    if (outside) return { outside }
    await tx.delivery.update({
      where: { id },
      data: { state: 'delivered', method, date, deliveredAt: at },
    })
    const entry = encodeEntry({
      ...{ kind: 'delivered', hour: hourOf(at), deliveryId: id, signatures: count, manifest },
    })
    await tx.ledgerEvent.create({ data: { kind: 'delivered', at, entry: new Uint8Array(entry) } })
    const detail = { method, date, signatures: count }
    await audit(tx, { adminId: owner.id, verb: 'hand-over-delivery', subject: `delivery:${id}`, detail })
    await invalidate(tx)
    return 'delivered'
  })
}
