import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

const KEPT_DAYS = 30
const AT_ONCE = 5_000

/**
 * Forgets the network of every signature posted more than 30 days ago, a few thousand at a time. Returns how many. A row
 * that somebody else holds waits for the next run: nobody waits for this in a circle.
 */
export async function forgetNetworks(_job: Authorized<'job'>): Promise<number> {
  let forgotten = 0
  for (;;) {
    const some = await db().$executeRaw`
      UPDATE signatures SET network = NULL WHERE id IN (
        SELECT id FROM signatures
        WHERE network IS NOT NULL AND submitted_at < now() - make_interval(days => ${KEPT_DAYS})
        ORDER BY submitted_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
      )`
    forgotten += some
    if (some < AT_ONCE) return forgotten
  }
}
