import { isMember, type Membership } from '@/lib/deliveries/matching'
import type { Transaction } from '@/lib/platform/db'

export type Members = { id: number; until: Date; membership: Membership }

/** Locks a delivery, as whoever erases a signature of it does first. */
export async function lockDelivery(tx: Transaction, id: number) {
  await tx.$queryRaw`SELECT FROM deliveries WHERE id = ${id} FOR UPDATE`
  return tx.delivery.findUnique({ where: { id } })
}

/** Takes out signatures that a delivery may not have any more. Returns how many. */
export async function dropLostMembers(tx: Transaction, { id, until, membership }: Members): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM delivery_signatures d WHERE d.delivery_id = ${id} AND NOT EXISTS (
      SELECT FROM signatures s WHERE s.id = d.signature_id AND ${isMember(membership, until)})`
}
