import type pg from 'pg'
import { newClient } from '@/lib/platform/connections'

// Any numbers that nothing else locks.
const LOCK = [7_305_803, 24] as const
const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 10_000 }

/**
 * Lets one process at a time send broadcasts: the session of a connection of its own holds an advisory lock, and a process
 * that dies loses its connection at once.
 */
export class LeaderLock {
  private client: pg.Client | null = null
  private locked = false

  constructor(private readonly databaseUrl: string) {}

  get held(): boolean {
    return this.locked
  }

  /** Takes the lock where no other process has it. Returns whether this one has. Throws when the database is away. */
  async take(): Promise<boolean> {
    if (this.locked) return true
    const client = this.client ?? (await this.connect())
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
      ...LOCK,
    ])
    this.locked = this.client === client && rows[0]?.taken === true
    return this.locked
  }

  /** Lets another process take it. */
  async release(): Promise<void> {
    const { client } = this
    this.lost()
    await client?.end().catch(() => {})
  }

  private async connect(): Promise<pg.Client> {
    const client = newClient(this.databaseUrl, { keepAlive: true, ...PATIENCE })
    const gone = () => {
      if (this.client === client) this.lost()
    }
    client.on('error', gone)
    client.once('end', gone)
    try {
      await client.connect()
    } catch (error) {
      void client.end().catch(() => {})
      throw error
    }
    this.client = client
    return client
  }

  private lost(): void {
    this.client = null
    this.locked = false
  }
}
