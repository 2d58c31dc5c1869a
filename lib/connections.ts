import pg from 'pg'
import { connectionTo } from '@/lib/connection.mjs'

type To = { /** The address, as `connectionTo` reads it. */ connectionString: string }

// A connection that ends while nothing uses it (57P01, a restarted server) is an event, and one that nobody listens for ends
// the process. Whoever uses the connection next is told by that query.
const ignore = () => {}

/** A connection of its own, not yet connected. Its end never ends the process. Throws where the address cannot be read. */
export function newClient({ connectionString, ...options }: To & pg.ClientConfig): pg.Client {
  const client = new pg.Client({ ...connectionTo(connectionString), ...options })
  client.on('error', ignore)
  return client
}

/**
 * A pool of connections, made at first use, none of whose ends ends the process, whoever else adds and removes listeners.
 * Throws where the address cannot be read.
 */
export function newPool({ connectionString, ...options }: To & pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(connectionString), ...options })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
