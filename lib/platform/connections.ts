import pg from 'pg'
import { connectionTo } from '@/lib/platform/connection.mjs'

// An idle connection that ends emits an error, which would end the process if nobody listened; the next query fails anyway.
const ignore = () => {}

const CONNECTED_WITHIN_MS = 10_000

/** A new client for a database, not yet connected; losing its connection never ends the process. */
export function newClient(url: string, options: pg.ClientConfig = {}): pg.Client {
  const client = new pg.Client({ ...connectionTo(url), ...options })
  client.on('error', ignore)
  return client
}

/** Runs work on a connection of its own. Throws when the database does not answer within 10 s, or the work does. */
export async function withConnection<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
  options: pg.ClientConfig = {},
): Promise<Result> {
  const client = newClient(url, { connectionTimeoutMillis: CONNECTED_WITHIN_MS, ...options })
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(ignore)
  }
}

/** A pool for a database that connects on first use; losing a connection never ends the process. */
export function newPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(url), ...options })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
