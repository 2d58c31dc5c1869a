import type { EventEmitter } from 'node:events'
import type pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newClient, newPool, withConnection } from '@/lib/platform/connections'
import { emptyDatabase, query } from '@/testing/database/database'

const escaped: Error[] = []
const note = (error: Error) => escaped.push(error)
beforeEach(() => process.on('uncaughtExceptionMonitor', note))
afterEach(() => process.off('uncaughtExceptionMonitor', note))

function happens(emitter: EventEmitter, name: string): Promise<void> {
  return new Promise((resolve) => emitter.once(name, () => resolve()))
}

async function endAll(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await query(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  )
}

it('survives losing an idle pool connection whose user has just removed its listeners', async () => {
  const url = await emptyDatabase()
  const pool = newPool(url)
  const own = () => {}
  pool.on('error', own)
  const clients = await Promise.all([pool.connect(), pool.connect()])
  clients.forEach((client) => client.release())
  pool.off('error', own)
  await endAll(url)
  await vi.waitUntil(() => pool.totalCount === 0, { timeout: 10_000 })
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await pool.end()
  expect(escaped).toEqual([])
})

it('survives losing a connection in use, and one outside a pool', async () => {
  const url = await emptyDatabase()
  const pool = newPool(url)
  const taken = await pool.connect()
  const client = newClient(url)
  await client.connect()
  const ended = Promise.all([happens(taken, 'end'), happens(client, 'end')])
  await endAll(url)
  await ended
  await expect(taken.query('SELECT 1')).rejects.toThrow()
  taken.release()
  await pool.end()
  expect(escaped).toEqual([])
})

it('ends a connection that was needed once, whether its work was done or not', async () => {
  const url = await emptyDatabase()
  const works: ((client: pg.Client) => Promise<unknown>)[] = [
    (client) => client.query('SELECT 1 AS one'),
    (client) => client.query('SELECT nothing'),
    () => Promise.reject(new Error('not done')),
  ]
  const [done, ...failed] = await Promise.allSettled(
    works.map((work) => withConnection(url, work, { application_name: 'once' })),
  )
  expect(done?.status).toBe('fulfilled')
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const left = `SELECT FROM pg_stat_activity WHERE application_name = 'once'`
  await expect.poll(() => query(url, left)).toEqual([])
  expect(escaped).toEqual([])
})
