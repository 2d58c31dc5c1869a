import type { Transaction } from '@/lib/platform/db'

/** Locks an update against other edits until the transaction ends. Null when there is none, or it is deleted. */
export async function lockUpdate(tx: Transaction, id: number): Promise<{ date: string } | null> {
  const [update] = await tx.$queryRaw<{ date: string }[]>`
    SELECT date FROM updates WHERE id = ${id} AND deleted_at IS NULL FOR UPDATE`
  return update ?? null
}
