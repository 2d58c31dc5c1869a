import { db } from '@/lib/platform/db'

/** Deletes expired blocks. Returns how many. */
export async function deleteExpiredBlocks(): Promise<number> {
  const { count } = await db().block.deleteMany({ where: { expiresAt: { lte: new Date() } } })
  return count
}
