import type { Transaction } from '@/lib/platform/db'
import type { Conditions } from '@/lib/removals/schema'

/** Locks a removal, so that batches, stopping and undoing take turns; null when there is none. */
export async function lockRemoval(tx: Transaction, id: number) {
  await tx.$queryRaw`SELECT id FROM removals WHERE id = ${id} FOR UPDATE`
  const removal = await tx.removal.findUnique({ where: { id } })
  return removal && { ...removal, conditions: removal.conditions as Conditions }
}

export type LockedRemoval = NonNullable<Awaited<ReturnType<typeof lockRemoval>>>
