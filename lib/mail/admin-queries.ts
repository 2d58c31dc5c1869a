import { db } from '@/lib/platform/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { troubleIn, type MailTrouble } from '@/lib/mail/refusal'
import { estimatedCount, type EstimatedCount } from '@/lib/platform/estimated-count'
import { JOBS_TABLE, MAIL_KINDS } from '@/lib/platform/queue-tables'

export type MailQueue = {
  /** Mails that wait for their turn or for another try. */
  waiting: EstimatedCount
  /** Of these, mails that failed before. */
  failing: EstimatedCount
  /** Mails whose tries are used up; they are kept. */
  stuck: EstimatedCount
  /** What keeps all mail from getting out, by what was last written down; null where nothing does. */
  trouble: MailTrouble | null
}

// The newest among them: what the others say may have been mended since.
const LOOKED_AT = 20

/** How the sending of mail goes; as quick when a million mails wait, thanks to the indexes of server/jobs/prepare-queue.ts. */
export async function mailQueue(): Promise<MailQueue> {
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
