import type pg from 'pg'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { signerMails } from '@/lib/signatures/jobs'

// The queue counts nothing itself. Jobs that wait and never failed are in none of these, so that enqueuing costs what it
// did.
const INDEXES = {
  campaign_jobs_failing: 'is_available AND last_error IS NOT NULL',
  campaign_jobs_stuck: 'NOT is_available AND locked_at IS NULL',
  campaign_jobs_locked: 'locked_by IS NOT NULL',
}

/**
 * Makes the queue, which must have been migrated, know what statements enqueue by themselves before they first do, and find
 * the jobs in trouble, or left by a dead worker, among a million that wait.
 */
export async function prepareQueue(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO ${KINDS_TABLE} (identifier) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`,
    [Object.values(signerMails).map(({ name }) => name)],
  )
  // Asked first, since whoever does not own the queue may not even make one that is there.
  const { rows } = await client.query<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'graphile_worker'`,
  )
  for (const [name, condition] of Object.entries(INDEXES)) {
    if (rows.some((row) => row.name === name)) continue
    await client.query(`CREATE INDEX IF NOT EXISTS ${name} ON ${JOBS_TABLE} (id) WHERE ${condition}`)
  }
}
