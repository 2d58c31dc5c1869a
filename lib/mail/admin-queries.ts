import { db } from '@/lib/db'

export type MailQueue = {
  /** Mails that wait for their turn or for another try. */
  waiting: number
  /** Of these, mails that failed before. */
  failing: number
  /** Mails whose tries are used up; they are kept. */
  stuck: number
}

/** How the sending of mail goes. */
export async function mailQueue(): Promise<MailQueue> {
  const [queue] = await db().$queryRaw<MailQueue[]>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting,
      count(*) FILTER (WHERE attempts < max_attempts AND last_error IS NOT NULL)::int AS failing,
      count(*) FILTER (WHERE attempts >= max_attempts)::int AS stuck
    FROM graphile_worker.jobs WHERE task_identifier LIKE 'mail-%'`
  return queue ?? { waiting: 0, failing: 0, stuck: 0 }
}
