import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

export const NETWORK_DAYS = 30
const BATCH_SIZE = 5_000

/** Erases the network of signatures older than 30 days, in batches; skips locked rows until the next run. Returns how many. */
export async function forgetNetworks(_job: Authorized<'job'>): Promise<number> {
  let forgotten = 0
  for (;;) {
    const some = await db().$executeRaw`
      UPDATE signatures SET network = NULL WHERE id IN (
        SELECT id FROM signatures
        WHERE network IS NOT NULL AND submitted_at < now() - make_interval(days => ${NETWORK_DAYS})
        ORDER BY submitted_at LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED
      )`
    forgotten += some
    if (some < BATCH_SIZE) return forgotten
  }
}
