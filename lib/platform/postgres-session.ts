import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { newClient } from '@/lib/platform/connections'
import { TurnQueue } from '@/lib/platform/turn-queue'

const RETRY_MS = 1_000

type Options = {
  settings: pg.ClientConfig
  prepare?: (client: pg.Client) => Promise<void>
  onLoss?: () => void
  /** By itself, every second, rather than on the next use. */
  reconnects?: boolean
}

/** A dedicated connection for a session's locks or LISTEN; connects on first use. */
export class PostgresSession {
  private client: pg.Client | undefined
  private connection: Promise<pg.Client> | undefined
  private prepared = false
  private reconnecting = false
  private readonly ending = new AbortController()
  private readonly ended = whenAborted(this.ending.signal)
  private readonly turns = new TurnQueue()

  constructor(
    private readonly databaseUrl: string,
    private readonly options: Options,
  ) {}

  get isOpen(): boolean {
    return this.prepared
  }

  /** Runs one work at a time. Throws when the database is away. */
  use<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    return this.turns.run(async () => work(await this.connected()))
  }

  async keepOpen(): Promise<void> {
    if (this.reconnecting) return
    this.reconnecting = true
    while (!this.prepared && !this.ending.signal.aborted) {
      await this.connected().catch(() => this.pause())
    }
    this.reconnecting = false
  }

  async end(): Promise<void> {
    this.ending.abort()
    await this.client?.end().catch(() => {})
  }

  private connected(): Promise<pg.Client> {
    return (this.connection ??= this.connect())
  }

  private async connect(): Promise<pg.Client> {
    if (this.ending.signal.aborted) throw new Error('The session has ended')
    const client = newClient(this.databaseUrl, this.options.settings)
    const lose = () => this.lose(client)
    this.client = client
    client.on('error', lose)
    client.once('end', lose)
    try {
      // Ending a client while it connects settles nothing by itself.
      await Promise.race([client.connect(), this.ended])
      await this.options.prepare?.(client)
    } catch (error) {
      lose()
      throw error
    }
    if (this.client !== client) throw new Error('The connection was lost')
    this.prepared = true
    return client
  }

  private lose(client: pg.Client): void {
    if (this.client !== client) return
    this.client = undefined
    this.connection = undefined
    this.prepared = false
    // A remaining session would keep its locks from the next one.
    void client.end().catch(() => {})
    if (this.ending.signal.aborted) return
    this.options.onLoss?.()
    if (this.options.reconnects) void this.keepOpen()
  }

  private async pause(): Promise<void> {
    await wait(RETRY_MS, undefined, { signal: this.ending.signal }).catch(() => {})
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The session has ended')), { once: true })
  })
  aborted.catch(() => {})
  return aborted
}
