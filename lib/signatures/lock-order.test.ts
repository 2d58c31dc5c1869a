import pg from 'pg'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { query } from '@/lib/platform/db'
import { confirm } from '@/lib/signatures/confirm'
import { submit } from '@/lib/signatures/submit'
import {
  aSubmission,
  confirmationToken,
  confirmedSignature,
  CORRECTIONS,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const clients: pg.Client[] = []

beforeAll(useSeededDatabase)
// Waits as long as needed, however busy the machine is.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(clients.splice(0).map((client) => client.end()))
})

type Named = Awaited<ReturnType<typeof pendingSignature>> & { email: string }

async function crossed(make: typeof pendingSignature): Promise<[Named, Named]> {
  const one = async (): Promise<Named> => {
    const email = `${crypto.randomUUID()}@example.org`
    return { ...(await make({ email })), email }
  }
  for (;;) {
    const [older, newer] = [await one(), await one()]
    if (Buffer.compare(newer.emailHash, older.emailHash) < 0) return [newer, older]
  }
}

async function locks(id: string) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  clients.push(client)
  await client.connect()
  await client.query('BEGIN')
  const locked = client.query('SELECT FROM signatures WHERE id = $1 FOR UPDATE', [id])
  return { locked, lets: () => client.query('COMMIT') }
}

async function waiters(): Promise<number> {
  const text = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return (await query({ text, values: [] })).length
}

async function isFree(id: string): Promise<boolean> {
  const text = 'SELECT FROM signatures WHERE id = $1 FOR UPDATE SKIP LOCKED'
  return (await query({ text, values: [id] })).length === 1
}

it('confirms in the order of addresses, as signing locks: who waits for the first does not hold the second', async () => {
  const [first, second] = await crossed(pendingSignature)
  const other = await locks(first.id)
  await other.locked
  const presses = [second, first].map((row) => confirm(confirmationToken(row), CORRECTIONS))
  await expect.poll(waiters).toBe(1)
  expect(await isFree(second.id)).toBe(true)
  await other.lets()
  expect(await Promise.all(presses)).toEqual(['counted', 'counted'])
})

it('signs again in the same order what counts already', async () => {
  const [first, second] = await crossed(confirmedSignature)
  const other = await locks(first.id)
  await other.locked
  const posts = [second, first].map(({ email }) => submit(aSubmission({ email })))
  await expect.poll(waiters).toBe(1)
  expect(await isFree(second.id)).toBe(true)
  await other.lets()
  await Promise.all(posts)
})
