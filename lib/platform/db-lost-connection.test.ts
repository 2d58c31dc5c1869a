import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db, query } from '@/lib/platform/db'
import { emptyDatabase } from '@/testing/database/database'
import { TcpProxy } from '@/testing/doubles/tcp-proxy'

const BUSY = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%by all%' AND state = 'active' AND pid <> pg_backend_pid()`
const GONE = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`

const shared = globalThis as { pool?: pg.Pool }
const CONNECTIONS = 15

let proxy: TcpProxy
let administrator: pg.Client

beforeAll(async () => {
  const url = await emptyDatabase()
  const started = await TcpProxy.inFrontOf(url)
  proxy = started.proxy
  process.env.DATABASE_URL = started.url
  administrator = new pg.Client({ connectionString: url })
  await administrator.connect()
})

afterAll(async () => {
  await administrator.end()
  proxy.stop()
})

const count = async (text: string) => (await administrator.query<{ n: number }>(text)).rows[0]?.n

it('a connection lost just as it is handed to a waiting query fails that query, and ends nothing', async () => {
  await administrator.query('SELECT pg_advisory_lock(1)')
  const all = Array.from({ length: CONNECTIONS }, () =>
    query({ text: "SELECT 'by all', pg_advisory_lock_shared(1)", values: [] }),
  )
  await expect.poll(() => count(BUSY)).toBe(CONNECTIONS)
  const waiting = all.map(() => db().$transaction((tx) => tx.$queryRaw`SELECT 1`))
  const failed = Promise.allSettled(waiting)
  await expect.poll(() => shared.pool?.waitingCount).toBe(CONNECTIONS)
  proxy.holdResponses()
  await administrator.query('SELECT pg_advisory_unlock(1)')
  await expect.poll(() => count(BUSY)).toBe(0)
  await administrator.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await expect.poll(() => count(GONE)).toBe(0)
  proxy.releaseResponses()
  await Promise.allSettled(all)
  expect((await failed).map(({ status }) => status)).toContain('rejected')
  expect(await query({ text: 'SELECT 1 AS one', values: [] })).toEqual([{ one: 1 }])
})
