import { until } from '@/testing/until'
import { runStatement } from './run-statement.ts'

export async function lockedJobs(databaseUrl: string): Promise<string[]> {
  const rows = await runStatement<{ job: string }>(
    databaseUrl,
    `SELECT id || ' ' || locked_by AS job FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
  )
  return rows.map(({ job }) => job)
}

/** Waits until the queue is empty; returns the ms. Throws after `seconds`. */
export function waitUntilDrained(databaseUrl: string, seconds: number): Promise<number> {
  return until(
    'every job is done',
    async () => (await runStatement(databaseUrl, 'SELECT FROM graphile_worker.jobs LIMIT 1')).length === 0,
    { seconds, every: 100 },
  )
}

export async function failedJobs(databaseUrl: string): Promise<number> {
  const rows = await runStatement(
    databaseUrl,
    'SELECT FROM graphile_worker.jobs WHERE last_error IS NOT NULL AND locked_at IS NULL',
  )
  return rows.length
}
