import { db } from '@/lib/platform/db'

const BATCH_SIZE = 10_000

/** Deletes expired counters and spent challenges in batches. Returns how many counters. */
export async function purgeLimits(): Promise<number> {
  await db().$executeRaw`DELETE FROM spent_challenges WHERE expires_at < now()`
  let purged = 0
  for (;;) {
    const some = await db().$executeRaw`
      DELETE FROM limit_counters WHERE key IN (
        SELECT key FROM limit_counters WHERE hour_ends < now() LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED)`
    purged += some
    if (some < BATCH_SIZE) return purged
  }
}
