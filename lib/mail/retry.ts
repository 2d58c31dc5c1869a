import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'

/** Gives every mail whose tries are used up all its tries again, from now on. Returns how many there were. */
export async function retryMail(adminId: string): Promise<number> {
  return db().$transaction(async (tx) => {
    const [retried] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker.reschedule_jobs(
        ARRAY(SELECT id FROM graphile_worker.jobs WHERE task_identifier LIKE 'mail-%' AND attempts >= max_attempts),
        run_at => now(), attempts => 0)`
    const count = retried?.count ?? 0
    if (count > 0) await record(tx, { adminId, verb: 'retry', subject: 'mail', detail: { count } })
    return count
  })
}
