import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import { newClient } from '@/lib/platform/connections'
import { Histogram } from '@/tools/load/histogram'
import type { ProgramMessage } from '@/tools/load/measure'
import { TABLE, type InsertPlan } from './insert-plan.ts'

const HASH_BYTES = 32
const SEALED_BYTES = 60
const READ_WITHIN_MS = 500

// How much PostgreSQL takes from a loop of single-statement transactions.
process.once('message', async (plan: InsertPlan) => {
  const latencies = new Histogram()
  const clients = await Promise.all(Array.from({ length: plan.connections }, () => connect(plan.databaseUrl)))
  const begins = performance.now() + plan.warmUp * 1_000
  const ends = begins + plan.seconds * 1_000
  let cpu: NodeJS.CpuUsage | undefined
  let rows = 0

  async function insert(client: pg.Client): Promise<void> {
    for (let now = performance.now(); now < ends;) {
      await client.query(statement(plan.rows))
      const done = performance.now()
      if (done >= begins && !cpu) begin()
      if (now >= begins && done < ends) {
        rows += plan.rows
        latencies.add(done - now)
      }
      now = done
    }
  }

  function begin(): void {
    sendToParent({ window: 'begins' })
    cpu = process.cpuUsage()
  }

  await Promise.all(clients.map(insert))
  const { user, system } = process.cpuUsage(cpu)
  sendToParent({ window: 'ends' })
  // A connection's process must live until its CPU time has been read.
  await wait(READ_WITHIN_MS)
  await Promise.all(clients.map((client) => client.end()))
  const [p50, p99] = [latencies.percentile(0.5), latencies.percentile(0.99)]
  const outcomes = [{ inserted: rows }]
  sendToParent({
    load: { requests: rows, seconds: plan.seconds, p50, p99, cpu: (user + system) / 1_000, outcomes },
  })
  process.disconnect()
})

process.once('disconnect', () => process.exit())

function sendToParent(message: ProgramMessage): void {
  process.send?.(message)
}

async function connect(url: string): Promise<pg.Client> {
  const client = newClient(url)
  await client.connect()
  return client
}

const COLUMNS = `id, email_hash, email_sealed, network, email_domain, name, country, show_name, wants_updates, locale,
  text_version_id, consent_id, flags, mails_on, mails_sent, mailed_at`
const TYPES = ['uuid', 'bytea', 'bytea', 'bytea', 'text', 'text', 'text', 'bool', 'bool', 'text']
const CONSTANTS = `1, 1, '{}', current_date, 1, now()`

function statement(rows: number): pg.QueryConfig {
  if (rows === 1) {
    const values = TYPES.map((_, index) => `$${index + 1}`).join(', ')
    const text = `INSERT INTO ${TABLE} (${COLUMNS}) VALUES (${values}, ${CONSTANTS})`
    return { name: 'one', text, values: row() }
  }
  const values = Array.from({ length: rows }, row)
  const columns = TYPES.map((_, index) => values.map((value) => value[index]))
  const arrays = TYPES.map((type, index) => `$${index + 1}::${type}[]`).join(', ')
  return {
    name: 'many',
    text: `INSERT INTO ${TABLE} (${COLUMNS}) SELECT r.*, ${CONSTANTS} FROM unnest(${arrays}) AS r`,
    values: columns,
  }
}

function row(): unknown[] {
  const bytes = [HASH_BYTES, SEALED_BYTES, HASH_BYTES].map((count) => randomBytes(count))
  return [uuid(), ...bytes, 'example.org', 'Ana García', 'MX', false, false, 'en']
}
