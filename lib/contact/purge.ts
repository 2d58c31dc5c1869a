import type { Authorized } from '@/lib/authorization/proof'
import { ANSWERED_DAYS, UNANSWERED_DAYS } from '@/lib/contact/rules'
import { db } from '@/lib/platform/db'

/** Deletes messages 90 days after they were answered, and those that nobody answered for a year. Returns how many. */
export async function purgeMessages(_job: Authorized<'job'>): Promise<number> {
  return db().$executeRaw`
    DELETE FROM contact_messages
    WHERE answered_at < now() - make_interval(days => ${ANSWERED_DAYS})
      OR (answered_at IS NULL AND created_at < now() - make_interval(days => ${UNANSWERED_DAYS}))`
}
