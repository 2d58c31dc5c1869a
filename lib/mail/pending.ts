import { query } from '@/lib/platform/db'
import { JOBS_TABLE, MAIL_KINDS } from '@/lib/platform/queue-tables'

/** Whether a mail that one person waits for is due, not counting retries after a failure. */
export async function hasPendingMails(): Promise<boolean> {
  const rows = await query({
    name: 'mails-wait',
    text: `
      SELECT FROM ${JOBS_TABLE}
      WHERE is_available AND run_at <= now()
        AND task_id = ANY (ARRAY(${MAIL_KINDS}))
      LIMIT 1`,
    values: [],
  })
  return rows.length > 0
}
