import pg from 'pg'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { BROADCAST_LEADER } from '@/lib/platform/advisory-locks'
import { freshDatabase } from '@/testing/database/database'
import { LeaderLock } from './leader-lock.ts'

let url = ''
const locks: LeaderLock[] = []

beforeAll(async () => {
  url = await freshDatabase()
})
afterEach(async () => {
  for (const lock of locks.splice(0)) await lock.release()
})

function lock(): LeaderLock {
  const made = new LeaderLock(url, BROADCAST_LEADER)
  locks.push(made)
  return made
}

it('is held by one at a time, and handed on', async () => {
  const [one, other] = [lock(), lock()]
  expect([await one.take(), await other.take(), await one.take()]).toEqual([true, false, true])
  await one.release()
  expect([one.held, await other.take()]).toEqual([false, true])
})

it('is lost with its connection, which its holder is told', async () => {
  const [one, other] = [lock(), lock()]
  await one.take()
  const administrator = new pg.Client({ connectionString: url })
  await administrator.connect()
  await administrator.query(
    `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
     WHERE l.locktype = 'advisory' AND d.datname = current_database()`,
  )
  await administrator.end()
  await expect.poll(() => one.held).toBe(false)
  await expect.poll(() => other.take()).toBe(true)
  expect(await one.take()).toBe(false)
})
