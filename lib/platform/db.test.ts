import { beforeAll, expect, it, vi } from 'vitest'
import { query, queryInTime } from '@/lib/platform/db'
import { useEmptyDatabase } from '@/testing/scenes/admins'

beforeAll(useEmptyDatabase)

const pid = async () => {
  const [row] = await query<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid', values: [] })
  return row?.pid
}

it('drops a connection that does not answer in time, and uses another', async () => {
  const before = await pid()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answer = queryInTime({ text: 'SELECT pg_sleep(600)', values: [] })
  const failed = expect(answer).rejects.toThrow('timeout')
  await new Promise(setImmediate)
  await vi.advanceTimersByTimeAsync(5_000)
  await failed
  vi.useRealTimers()
  const after = await pid()
  expect([typeof before, typeof after]).toEqual(['number', 'number'])
  expect(after).not.toBe(before)
})
