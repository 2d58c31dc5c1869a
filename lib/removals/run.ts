import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { removeInBulk } from '@/lib/removals/jobs'
import { runBatch } from '@/lib/removals/run-batch'

// Other jobs wait for the same worker, and a stop of the process waits for this.
const TURN_MS = 2_000

/**
 * Works on a removal or its undoing, batch by batch, for two seconds; what is left is a job of its own. Each batch is
 * committed by itself: after a kill, or in two processes at once, every signature is still taken once.
 */
export async function runRemoval(_job: Authorized<'job'>, id: number): Promise<void> {
  const end = Date.now() + TURN_MS
  while (await runBatch(id)) {
    if (Date.now() < end) continue
    await db().$transaction((tx) => enqueue(tx, removeInBulk, { removalId: id }))
    return
  }
}
