import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { roughCount, type RoughCount } from '@/lib/rough-count'

export type MailQueue = {
  /** Mails that wait for their turn or for another try. */
  waiting: RoughCount
  /** Of these, mails that failed before. */
  failing: RoughCount
  /** Mails whose tries are used up; they are kept. */
  stuck: RoughCount
}

/** How the sending of mail goes; as quick when a million mails wait, thanks to the indexes of server/job-queue.ts. */
export async function mailQueue(): Promise<MailQueue> {
  const kinds = await db().$queryRaw<{ id: number }[]>`
    SELECT id FROM graphile_worker._private_tasks WHERE identifier LIKE 'mail-%'`
  const mails = Prisma.sql`FROM graphile_worker._private_jobs WHERE task_id = ANY (${kinds.map(({ id }) => id)}::int[])`
  const [waiting, failing, stuck] = await Promise.all([
    roughCount(Prisma.sql`${mails} AND is_available`),
    roughCount(Prisma.sql`${mails} AND is_available AND last_error IS NOT NULL`),
    roughCount(Prisma.sql`${mails} AND NOT is_available AND locked_at IS NULL`),
  ])
  return { waiting, failing, stuck }
}
