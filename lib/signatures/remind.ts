import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { enqueue, isQueued } from '@/lib/platform/jobs'
import { REMINDER_DAYS } from '@/lib/signatures/deadlines'
import { remindSigners, signerMails } from '@/lib/signatures/jobs'
import { queueSlice } from '@/lib/signatures/queue-slice'

const [FIRST, SECOND] = REMINDER_DAYS

// Never two within a day, whatever else was mailed and however long the site was away.
const DUE = Prisma.sql`(s.reminders < ${REMINDER_DAYS.length} AND s.mailed_at < now() - interval '1 day'
  AND s.submitted_at < now() - make_interval(days => CASE s.reminders WHEN 0 THEN ${FIRST}::int ELSE ${SECOND}::int END))`

/** Reminds those who have not confirmed, a slice at a time; a round under way is not begun again. Returns how many. */
export async function remind(_job: Authorized<'job'>, cursor: string | null): Promise<number> {
  return db().$transaction(async (tx) => {
    if (cursor === null && (await isQueued(tx, remindSigners, { goingOn: true }))) return 0
    const noted = Prisma.sql`, reminders = s.reminders + 1`
    const { queued, next } = await queueSlice(tx, { kind: signerMails.reminder, due: DUE, noted, cursor })
    if (next) await enqueue(tx, remindSigners, { cursor: next.cursor }, { runAt: next.at })
    return queued
  })
}
