import type { Transaction } from '@/lib/platform/db'

/** Locks a broadcast until the transaction ends; null when there is none. */
export async function lockBroadcast(tx: Transaction, id: number) {
  await tx.$queryRaw`SELECT id FROM broadcasts WHERE id = ${id} FOR UPDATE`
  return tx.broadcast.findUnique({ where: { id } })
}
