import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { removeInBulk } from '@/lib/removals/jobs'
import { runBatch } from '@/lib/removals/run-batch'

// Other jobs share the worker, and stopping the process waits for this.
const TURN_MS = 2_000

/** Runs batches for two seconds, then queues the rest. Each batch commits, so kills and parallel runs repeat nothing. */
export async function runRemoval(job: Authorized<'job'>, id: number): Promise<void> {
  const end = Date.now() + TURN_MS
  while (await runBatch(job, id)) {
    if (Date.now() < end) continue
    await db().$transaction((tx) => enqueue(tx, removeInBulk, { removalId: id }))
    return
  }
}
