import pg from 'pg'
import { connectionTo } from '@/lib/platform/connection.mjs'

// A connection that ends while nothing uses it (57P01, a restarted server) is an event, and one that nobody listens for ends
// the process. Whoever uses the connection next is told by that query.
const ignore = () => {}

const CONNECTED_WITHIN_MS = 10_000

/** A connection of its own to the database at an address, not yet connected. Its end never ends the process. */
export function newClient(url: string, options: pg.ClientConfig = {}): pg.Client {
  const client = new pg.Client({ ...connectionTo(url), ...options })
  client.on('error', ignore)
  return client
}

/**
 * Works with a connection of its own to the database at an address, and ends it. Throws when the database does not answer
 * within ten seconds, or the work does.
 */
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

/**
 * A pool of connections to the database at an address, made at first use, none of whose ends ends the process, whoever else adds
 * and removes listeners.
 */
export function newPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(url), ...options })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
