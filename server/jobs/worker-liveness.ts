import type pg from 'pg'
import { LIVING_WORKERS } from '@/lib/platform/advisory-locks'
import { PostgresSession } from '@/lib/platform/postgres-session'
import { JOBS_TABLE } from '@/lib/platform/queue-tables'

const LOCK = 'SELECT pg_advisory_lock($1, hashtext($2))'
const UNLOCK = 'SELECT pg_advisory_unlock($1, hashtext($2))'
// In ms: nothing here takes long, and the whole queue waits for it.
const SETTINGS = { connectionTimeoutMillis: 5_000, lock_timeout: 5_000, query_timeout: 10_000 }

/** An advisory lock per worker, all on one connection, so that a dying process frees them. */
export class WorkerLiveness {
  private readonly held = new Map<string, AbortController>()
  private readonly session: PostgresSession

  constructor(databaseUrl: string) {
    this.session = new PostgresSession(databaseUrl, {
      settings: SETTINGS,
      prepare: (client) => this.lockAll(client),
      onLoss: () => this.tellHolders(),
      reconnects: true,
    })
  }

  /** Call before a worker takes a job. The signal fires when the lock is lost. Throws when the database is down. */
  async hold(workerId: string): Promise<AbortSignal> {
    const losing = new AbortController()
    await this.session.use(async (client) => {
      await client.query(LOCK, [LIVING_WORKERS, workerId])
      this.held.set(workerId, losing)
    })
    return losing.signal
  }

  /** Unlocks the jobs of dead workers, for which the queue itself would wait four hours. */
  freeOrphans(): Promise<void> {
    return this.session.use(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT DISTINCT locked_by AS id FROM ${JOBS_TABLE}
         WHERE locked_by IS NOT NULL AND locked_by <> ALL($1)`,
        [[...this.held.keys()]],
      )
      for (const { id } of rows) await freeIfDead(client, id)
    })
  }

  async release(workerId: string): Promise<void> {
    this.held.delete(workerId)
    await this.session.use((client) => client.query(UNLOCK, [LIVING_WORKERS, workerId]))
  }

  async end(): Promise<void> {
    if (this.held.size > 0)
      await this.session.use((client) => unlock(client, [...this.held.keys()])).catch(() => {})
    await this.session.end()
  }

  private async lockAll(client: pg.Client): Promise<void> {
    for (const id of this.held.keys()) await client.query(LOCK, [LIVING_WORKERS, id])
  }

  private tellHolders(): void {
    for (const losing of this.held.values()) losing.abort()
  }
}

async function freeIfDead(client: pg.Client, id: string): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS free',
    [LIVING_WORKERS, id],
  )
  if (!rows[0]?.free) return
  await unlock(client, [id])
  await client.query(UNLOCK, [LIVING_WORKERS, id])
}

async function unlock(client: pg.Client, workers: string[]): Promise<void> {
  await client.query('SELECT graphile_worker.force_unlock_workers($1)', [workers])
}
