import { db } from '@/lib/platform/db'

/** Deletes the blocks whose networks are known by nothing but a hash that has expired. Returns how many. */
export async function forgetBlocks(): Promise<number> {
  const { count } = await db().block.deleteMany({ where: { expiresAt: { lte: new Date() } } })
  return count
}
