import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { hasCode, StartupError } from '@/server/host/startup-error'

/** In ms. */
export type LockRetry = {
  /** Short, since everybody who wants that table queues behind a waiting migration. */
  lock: number
  pause: number
  longestPause: number
  giveUpAfter: number
  say: (line: string) => void
}

export const LOCK_RETRY: LockRetry = {
  lock: 1_000,
  pause: 2_000,
  longestPause: 10_000,
  giveUpAfter: 600_000,
  say: (line) => console.log(line),
}

const SAY_EVERY_MS = 10_000
// lock_not_available, deadlock_detected (https://www.postgresql.org/docs/current/errcodes-appendix.html).
const IN_THE_WAY = ['55P03', '40P01']

/** Also makes the server notice within a second that this client is gone. */
export async function limitLocks(client: pg.ClientBase, { lock }: LockRetry): Promise<void> {
  await client.query(`SET lock_timeout = ${lock}`)
  // Not supported everywhere: then the server notices at the end of the statement.
  await client.query('SET client_connection_check_interval = 1000').catch(() => {})
}

/** Retries on lock conflicts; `work` must roll back. Throws StartupError after too long, and other errors at once. */
export async function retryOnLock(
  client: pg.Client,
  what: string,
  work: () => Promise<void>,
  retry: LockRetry,
  signal?: AbortSignal,
): Promise<void> {
  const { giveUpAfter, longestPause, say } = retry
  const began = performance.now()
  let { pause } = retry
  let saidAt = -Infinity
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!hasCode(error, ...IN_THE_WAY)) throw error
    }
    const holders = await openTransactions(client)
    if (performance.now() - began > giveUpAfter) throw new StartupError(gaveUp(what, holders, giveUpAfter))
    if (performance.now() - saidAt > SAY_EVERY_MS) {
      say(
        `${what} waits for a lock${holders && `, held by one of: ${holders}`}. Everybody else goes on meanwhile.`,
      )
      saidAt = performance.now()
    }
    await wait(pause, undefined, { signal })
    pause = Math.min(pause * 1.5, longestPause)
  }
}

// No statements are shown: they may contain what a signer typed.
async function openTransactions(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ pid: number; name: string | null; seconds: number | null }>(
    `SELECT pid, nullif(application_name, '') AS name, extract(epoch FROM now() - xact_start)::int AS seconds
     FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
       AND pid IN (SELECT pid FROM pg_locks WHERE granted AND locktype = 'relation')
     ORDER BY xact_start LIMIT 5`,
  )
  return rows
    .map(({ pid, name, seconds }) => {
      const details = [name, seconds === null ? null : `for ${seconds} s`].filter(Boolean).join(', ')
      return `process ${pid}${details && ` (${details})`}`
    })
    .join(', ')
}

function gaveUp(what: string, holders: string, after: number): string {
  return (
    `${what} found no moment without a lock in its way within ${Math.round(after / 60_000)} minutes, and changed nothing. ` +
    `Open transactions: ${holders || 'none just now'}. Wait for their end (a pg_dump is one) or end them ` +
    '(SELECT pg_terminate_backend(PROCESS)), and start again.'
  )
}
