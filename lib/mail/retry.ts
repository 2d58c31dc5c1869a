import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE, MAIL_KINDS } from '@/lib/platform/queue-tables'

const BATCH = 10_000

/** Gives mails with no tries left all their tries again, in batches. Returns how many. */
export async function retryMail(owner: Authorized<'owner'>): Promise<number> {
  let retried = 0
  for (;;) {
    const count = await retryBatch(owner)
    retried += count
    if (count < BATCH) return retried
  }
}

async function retryBatch(owner: Authorized<'owner'>): Promise<number> {
  return db().$transaction(async (tx) => {
    const [retried] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker.reschedule_jobs(
        ARRAY(
          SELECT id FROM ${Prisma.raw(JOBS_TABLE)}
          WHERE NOT is_available AND locked_at IS NULL
            AND task_id IN (${Prisma.raw(MAIL_KINDS)})
          LIMIT ${BATCH}
        ),
        run_at => now(), attempts => 0)`
    const count = retried?.count ?? 0
    if (count > 0) await audit(tx, { adminId: owner.id, verb: 'retry', subject: 'mail', detail: { count } })
    return count
  })
}
