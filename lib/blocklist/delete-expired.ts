import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

/** Deletes expired blocks. Returns how many. */
export async function deleteExpiredBlocks(_job: Authorized<'job'>): Promise<number> {
  const { count } = await db().block.deleteMany({ where: { expiresAt: { lte: new Date() } } })
  return count
}
