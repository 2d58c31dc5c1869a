import { afterEach, beforeAll, expect, it } from 'vitest'
import { PostgresSession } from '@/lib/platform/postgres-session'
import { allowConnections, blockConnections, emptyDatabase } from '@/testing/database/database'

const SETTINGS = { connectionTimeoutMillis: 5_000 }

let url = ''
const sessions: PostgresSession[] = []

beforeAll(async () => {
  url = await emptyDatabase()
})
afterEach(async () => {
  await allowConnections(url)
  for (const session of sessions.splice(0)) await session.end()
})

function session(options: Partial<ConstructorParameters<typeof PostgresSession>[1]> = {}): PostgresSession {
  const made = new PostgresSession(url, { settings: SETTINGS, ...options })
  sessions.push(made)
  return made
}

const pid = (of: PostgresSession) =>
  of.use(
    async (client) => (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid,
  )

it('works on one connection, one work at a time, until it is lost', async () => {
  const losses: string[] = []
  const one = session({ onLoss: () => losses.push('lost') })
  const [first, second] = await Promise.all([pid(one), pid(one)])
  expect([second, one.isOpen]).toEqual([first, true])
  await blockConnections(url)
  await expect.poll(() => one.isOpen).toBe(false)
  await expect(pid(one)).rejects.toThrow()
  await allowConnections(url)
  expect(await pid(one)).not.toBe(first)
  expect(losses.length).toBeGreaterThan(0)
})

it('connects and prepares again by itself, where it should, however often that fails', async () => {
  let prepared = 0
  const one = session({ reconnects: true, prepare: async () => void (prepared += 1) })
  await one.keepOpen()
  expect([prepared, one.isOpen]).toEqual([1, true])
  await blockConnections(url)
  await expect.poll(() => one.isOpen).toBe(false)
  await allowConnections(url)
  await expect.poll(() => one.isOpen, { timeout: 10_000 }).toBe(true)
  expect(prepared).toBe(2)
})

it('gives up a connection that cannot be prepared', async () => {
  const one = session({ prepare: () => Promise.reject(new Error('not prepared')) })
  await expect(pid(one)).rejects.toThrow('not prepared')
  expect(one.isOpen).toBe(false)
})

it('is over once it has ended, also while it connects', async () => {
  const one = session()
  const asked = pid(one)
  await one.end()
  await expect(asked).rejects.toThrow('ended')
  await expect(pid(one)).rejects.toThrow('ended')
})
