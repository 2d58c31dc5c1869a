import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { newClient } from '@/lib/platform/connections'

// Any number that nothing else locks: the class of locks whose second number stands for a worker.
const WORKERS = 7_305_803
const LOCK = 'SELECT pg_advisory_lock($1, hashtext($2))'
const RETRY_MS = 1_000
// In ms: nothing here takes long, and all of the queue waits for it.
const PATIENCE = { connectionTimeoutMillis: 5_000, lock_timeout: 5_000, query_timeout: 10_000 }
const UNLOCK = 'SELECT pg_advisory_unlock($1, hashtext($2))'

/**
 * Shows other processes which workers live: the session of one connection holds an advisory lock for each, and a process
 * that dies loses its connection.
 */
export class WorkerLiveness {
  private readonly held = new Map<string, AbortController>()
  private connection: Promise<pg.Client> | undefined
  private turn: Promise<unknown> = Promise.resolve()
  private holdingAgain = false
  private ended = false

  constructor(private readonly databaseUrl: string) {}

  /**
   * Marks a worker as living; call before it takes a job. The signal tells it once the mark was lost with its connection,
   * though that is soon made again. Throws when the database is away.
   */
  async hold(workerId: string): Promise<AbortSignal> {
    const losing = new AbortController()
    await this.inTurn(async (client) => {
      await client.query(LOCK, [WORKERS, workerId])
      this.held.set(workerId, losing)
    })
    return losing.signal
  }

  /** Unlocks every job whose worker has died. The queue itself would wait four hours. */
  freeOrphans(): Promise<void> {
    return this.inTurn(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs
         WHERE locked_by IS NOT NULL AND locked_by <> ALL($1)`,
        [[...this.held.keys()]],
      )
      for (const { id } of rows) await this.freeIfDead(client, id)
    })
  }

  /** Marks a worker as gone, so that what it left locked is taken up again. */
  release(workerId: string): Promise<void> {
    this.held.delete(workerId)
    return this.inTurn(async (client) => void (await client.query(UNLOCK, [WORKERS, workerId])))
  }

  /** Marks all as gone and hands back at once what they still have locked. */
  async end(): Promise<void> {
    if (this.held.size > 0)
      await this.inTurn((client) => unlock(client, [...this.held.keys()])).catch(() => {})
    this.ended = true
    const client = await this.connection?.catch(() => undefined)
    await client?.end().catch(() => {})
  }

  // One connection answers one question at a time.
  private inTurn(work: (client: pg.Client) => Promise<void>): Promise<void> {
    const mine = this.turn.then(async () => work(await this.connected()))
    this.turn = mine.catch(() => {})
    return mine
  }

  private async freeIfDead(client: pg.Client, id: string): Promise<void> {
    const { rows } = await client.query<{ free: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS free',
      [WORKERS, id],
    )
    if (!rows[0]?.free) return
    await unlock(client, [id])
    await client.query(UNLOCK, [WORKERS, id])
  }

  private connected(): Promise<pg.Client> {
    if (this.connection) return this.connection
    const mine: Promise<pg.Client> = this.connect(() => this.lost(mine))
    this.connection = mine
    mine.catch(() => this.lost(mine))
    return mine
  }

  private async connect(onEnd: () => void): Promise<pg.Client> {
    const client = newClient(this.databaseUrl, PATIENCE)
    client.once('end', onEnd)
    try {
      await client.connect()
      for (const id of this.held.keys()) await client.query(LOCK, [WORKERS, id])
      return client
    } catch (error) {
      // A session that stayed would keep its locks from the next one.
      void client.end().catch(() => {})
      throw error
    }
  }

  private lost(connection: Promise<pg.Client>): void {
    if (this.connection !== connection) return
    this.connection = undefined
    for (const losing of this.held.values()) losing.abort()
    void this.holdAgain()
  }

  private async holdAgain(): Promise<void> {
    if (this.holdingAgain) return
    this.holdingAgain = true
    while (!this.ended && !(await this.isConnected())) await wait(RETRY_MS)
    this.holdingAgain = false
  }

  private isConnected(): Promise<boolean> {
    return this.connected().then(
      () => true,
      () => false,
    )
  }
}

async function unlock(client: pg.Client, workers: string[]): Promise<void> {
  await client.query('SELECT graphile_worker.force_unlock_workers($1)', [workers])
}
