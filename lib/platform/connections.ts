import pg from 'pg'
import { connectionTo } from '@/lib/platform/connection.mjs'

// An idle connection that ends emits an error, which would end the process if nobody listened.
const ignore = () => {}

const CONNECTED_WITHIN_MS = 10_000

export function newClient(url: string, options: pg.ClientConfig = {}): pg.Client {
  const client = new pg.Client({ ...connectionTo(url), ...options })
  client.on('error', ignore)
  return client
}

/** Runs work on its own connection. Throws when the work does, or without an answer within 10 s. */
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

/** Connects on first use; losing a connection never ends the process. */
export function newPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(url), ...options })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
