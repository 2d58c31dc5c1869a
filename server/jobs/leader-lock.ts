import type { Pair } from '@/lib/platform/advisory-locks'
import { PostgresSession } from '@/lib/platform/postgres-session'

const SETTINGS = { keepAlive: true, connectionTimeoutMillis: 5_000, query_timeout: 10_000 }

/** An advisory lock on a connection of its own, so that a dying process frees it at once. */
export class LeaderLock {
  private readonly session: PostgresSession
  private locked = false

  constructor(
    databaseUrl: string,
    private readonly pair: Pair,
  ) {
    this.session = new PostgresSession(databaseUrl, {
      settings: SETTINGS,
      onLoss: () => (this.locked = false),
    })
  }

  get held(): boolean {
    return this.locked
  }

  /** Throws when the database is down. */
  async take(): Promise<boolean> {
    if (this.locked) return true
    const taken = await this.session.use(async (client) => {
      const { first, second } = this.pair
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock($1, $2) AS taken',
        [first, second],
      )
      return rows[0]?.taken === true
    })
    this.locked = taken && this.session.isOpen
    return this.locked
  }

  async release(): Promise<void> {
    this.locked = false
    await this.session.end()
  }
}
