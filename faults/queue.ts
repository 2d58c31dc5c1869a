import { ask } from './ask.ts'
import { until } from '@/testing/until'

/** Every job that a worker has, with the worker's name. */
export async function lockedJobs(databaseUrl: string): Promise<string[]> {
  const rows = await ask<{ job: string }>(
    databaseUrl,
    `SELECT id || ' ' || locked_by AS job FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
  )
  return rows.map(({ job }) => job)
}

/** Waits until no job is left, and returns how many milliseconds that took. Throws when it takes more than so many seconds. */
export function drained(databaseUrl: string, seconds: number): Promise<number> {
  return until(
    'every job is done',
    async () => (await ask(databaseUrl, 'SELECT FROM graphile_worker.jobs LIMIT 1')).length === 0,
    { seconds, every: 100 },
  )
}

/** How many jobs have failed and wait for their next try. */
export async function failedJobs(databaseUrl: string): Promise<number> {
  const rows = await ask(
    databaseUrl,
    'SELECT FROM graphile_worker.jobs WHERE last_error IS NOT NULL AND locked_at IS NULL',
  )
  return rows.length
}
