import { db } from '@/lib/platform/db'
import type { Log } from './log.ts'

/** The checkpoint of a log with the cosignatures that stand under it by now; null before the first. */
export async function servedCheckpoint({ id, checkpoint }: Log): Promise<string | null> {
  if (!checkpoint) return null
  const lines = await db().ledgerCosignature.findMany({
    where: { logId: id, checkpoint, line: { not: null } },
    orderBy: { witness: 'asc' },
    select: { line: true },
  })
  return checkpoint + lines.map(({ line }) => line ?? '').join('')
}
