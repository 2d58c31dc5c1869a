import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { troubleIn, type MailTrouble } from '@/lib/mail/refusal'
import { db } from '@/lib/platform/db'
import { estimatedCount, type EstimatedCount } from '@/lib/platform/estimated-count'
import { JOBS_TABLE, MAIL_KINDS } from '@/lib/platform/queue-tables'

export type MailQueue = {
  waiting: EstimatedCount
  failing: EstimatedCount
  stuck: EstimatedCount
  /** What blocks all mail, by the latest records; null if nothing. */
  trouble: MailTrouble | null
}

// Only the newest: what older ones report may be fixed by now.
const LOOKED_AT = 20

/** Fast even with a million waiting mails, thanks to the indexes of server/jobs/prepare-queue.ts. */
export async function mailQueue(_editor: Authorized<'editor'>): Promise<MailQueue> {
  const kinds = await db().$queryRaw<{ id: number }[]>(Prisma.raw(MAIL_KINDS))
  const mails = Prisma.sql`FROM ${Prisma.raw(JOBS_TABLE)} WHERE task_id = ANY (${kinds.map(({ id }) => id)}::int[])`
  const [waiting, failing, stuck, last] = await Promise.all([
    estimatedCount(Prisma.sql`${mails} AND is_available`),
    estimatedCount(Prisma.sql`${mails} AND is_available AND last_error IS NOT NULL`),
    estimatedCount(Prisma.sql`${mails} AND NOT is_available AND locked_at IS NULL`),
    db().$queryRaw<{ error: string }[]>`
      SELECT last_error AS error ${mails} AND is_available AND last_error IS NOT NULL ORDER BY id DESC LIMIT ${LOOKED_AT}`,
  ])
  return { waiting, failing, stuck, trouble: last.map(({ error }) => troubleIn(error)).find(Boolean) ?? null }
}
