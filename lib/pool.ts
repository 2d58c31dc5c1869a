import pg from 'pg'
import { connectionTo } from '@/lib/connection.mjs'

/**
 * A pool of connections to the database at an address. One that is lost never ends the process: lost while nothing uses it, it
 * is replaced at the next use; lost just as it is handed to who waits for it, it fails at its first query.
 */
export function openPool(url: string, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(url), ...options })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
