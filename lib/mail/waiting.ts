import { query } from '@/lib/platform/db'

/** Whether a mail that one person waits for waits for its turn now; not one that failed and is tried again later. */
export async function mailsWait(): Promise<boolean> {
  const rows = await query({
    name: 'mails-wait',
    text: `
      SELECT FROM graphile_worker._private_jobs
      WHERE is_available AND run_at <= now()
        AND task_id = ANY (ARRAY(SELECT id FROM graphile_worker._private_tasks WHERE identifier LIKE 'mail-%'))
      LIMIT 1`,
    values: [],
  })
  return rows.length > 0
}
