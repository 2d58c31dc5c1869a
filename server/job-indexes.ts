import type pg from 'pg'

// The queue counts nothing itself. Jobs that wait and never failed are in none of these, so that enqueuing costs what it
// did.
const INDEXES = {
  campaign_jobs_failing: 'is_available AND last_error IS NOT NULL',
  campaign_jobs_stuck: 'NOT is_available AND locked_at IS NULL',
  campaign_jobs_locked: 'locked_by IS NOT NULL',
}

/** Finds jobs in trouble, and those that a dead worker left, among a million that wait. The queue must have been migrated. */
export async function indexJobs(client: pg.Client): Promise<void> {
  for (const [name, condition] of Object.entries(INDEXES)) {
    await client.query(
      `CREATE INDEX IF NOT EXISTS ${name} ON graphile_worker._private_jobs (id) WHERE ${condition}`,
    )
  }
}
