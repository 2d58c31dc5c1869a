import pg from 'pg'

// A connection that ends while nothing uses it (57P01, a restarted server) is an event, and one that nobody listens for ends
// the process. Whoever uses the connection next is told by that query.
const ignore = () => {}

/** A connection of its own, not yet connected. Its end never ends the process. */
export function newClient(config: pg.ClientConfig): pg.Client {
  const client = new pg.Client(config)
  client.on('error', ignore)
  return client
}

/** A pool of connections, made at first use, none of whose ends ends the process, whoever else adds and removes listeners. */
export function newPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
