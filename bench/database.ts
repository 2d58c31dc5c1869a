import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { newClient } from '@/lib/platform/connections'
import { parseStat } from '@/tools/usage'

const AGGREGATED_WITHIN_MS = 30_000
// A million that were seeded are added at some thousands a second.
const SEQUENCED_WITHIN_MS = 20 * 60_000

export type ConfirmedCounts = { campaign: number; tallies: number }

export class Database {
  private constructor(
    private readonly client: pg.Client,
    readonly url: string,
    /** The postmaster, when it runs on this machine. */
    readonly pids: number[],
  ) {}

  static async open(url: string): Promise<Database> {
    const client = newClient(url, { connectionTimeoutMillis: 10_000 })
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    return new Database(client, url, postmasterOf(rows[0]?.pid ?? 0))
  }

  async ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, values)).rows
  }

  async close(): Promise<void> {
    await this.client.end()
  }

  /** Waits until every event is aggregated. Throws after half a minute. */
  async count(): Promise<ConfirmedCounts> {
    for (const until = Date.now() + AGGREGATED_WITHIN_MS; Date.now() < until; await wait(100)) {
      const [row] = await this.ask<ConfirmedCounts & { waiting: boolean }>(
        `SELECT count AS campaign, EXISTS (SELECT FROM unfolded_events) AS waiting,
           (SELECT coalesce(sum(confirmed + restored - withdrawn - removed), 0)::int FROM tallies) AS tallies
         FROM campaign`,
      )
      if (row && !row.waiting) return row
    }
    throw new Error('The count is not aggregated after 30 s')
  }

  /** How many events are not in a published checkpoint of the ledger after so many ms. */
  async unsequenced(after: number): Promise<number> {
    for (const until = Date.now() + after; ; await wait(100)) {
      const [row] = await this.ask<{ waiting: number }>(
        `SELECT (SELECT count(*) FROM ledger_queue)::int
           + (SELECT coalesce(sum(size - published_size), 0) FROM ledger_logs WHERE ended_at IS NULL)::int AS waiting`,
      )
      if (!row?.waiting || Date.now() > until) return row?.waiting ?? 0
    }
  }

  async signatures(): Promise<number> {
    const [row] = await this.ask<{ count: number }>('SELECT count(*)::int AS count FROM signatures')
    return row?.count ?? 0
  }

  /** Removes what a case leaves behind: events that wait for the ledger, pending mails and dirty pages. */
  async settle(): Promise<void> {
    await this.unsequenced(SEQUENCED_WITHIN_MS)
    await this.ask(
      `SELECT FROM graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs WHERE locked_at IS NULL))`,
    )
    await this.ask('CHECKPOINT')
  }
}

function postmasterOf(backend: number): number[] {
  try {
    const stat = readFileSync(`/proc/${backend}/stat`, 'utf8')
    const parent = parseStat(stat)?.parent
    return /\(postgres\)/.test(stat) && parent ? [parent] : []
  } catch {
    return []
  }
}
