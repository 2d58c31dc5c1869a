import { BROADCAST_LEADER } from '@/lib/platform/advisory-locks'
import { PostgresSession } from '@/lib/platform/postgres-session'

const SETTINGS = { keepAlive: true, connectionTimeoutMillis: 5_000, query_timeout: 10_000 }

/**
 * Lets one process at a time send broadcasts: the session of a connection of its own holds an advisory lock, and a process
 * that dies loses its connection at once.
 */
export class LeaderLock {
  private readonly session: PostgresSession
  private locked = false

  constructor(databaseUrl: string) {
    this.session = new PostgresSession(databaseUrl, {
      settings: SETTINGS,
      onLoss: () => (this.locked = false),
    })
  }

  get held(): boolean {
    return this.locked
  }

  /** Takes the lock where no other process has it. Returns whether this one has. Throws when the database is away. */
  async take(): Promise<boolean> {
    if (this.locked) return true
    const taken = await this.session.use(async (client) => {
      const { first, second } = BROADCAST_LEADER
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock($1, $2) AS taken',
        [first, second],
      )
      return rows[0]?.taken === true
    })
    this.locked = taken && this.session.isOpen
    return this.locked
  }

  /** Lets another process take it, for good. */
  async release(): Promise<void> {
    this.locked = false
    await this.session.end()
  }
}
