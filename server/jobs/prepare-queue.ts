import type pg from 'pg'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { signerMails } from '@/lib/signatures/jobs'

// The queue counts nothing itself. Jobs that wait and never failed are in no index, so enqueuing costs no more.
const INDEXES = {
  campaign_jobs_failing: 'is_available AND last_error IS NOT NULL',
  campaign_jobs_stuck: 'NOT is_available AND locked_at IS NULL',
  campaign_jobs_locked: 'locked_by IS NOT NULL',
}

/** Needs a migrated queue. The indexes find failed and orphaned jobs among a million that wait. */
export async function prepareQueue(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO ${KINDS_TABLE} (identifier) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`,
    [Object.values(signerMails).map(({ name }) => name)],
  )
  // Checked first, since only the queue's owner may run even CREATE INDEX IF NOT EXISTS.
  const { rows } = await client.query<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'graphile_worker'`,
  )
  for (const [name, condition] of Object.entries(INDEXES)) {
    if (rows.some((row) => row.name === name)) continue
    await client.query(`CREATE INDEX IF NOT EXISTS ${name} ON ${JOBS_TABLE} (id) WHERE ${condition}`)
  }
}
