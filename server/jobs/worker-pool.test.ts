import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startJobs } from '@/server/jobs/start-jobs'
import { freshDatabase } from '@/testing/database/database'
import { TcpProxy } from '@/testing/doubles/tcp-proxy'
import { pendingSignature, queuedJobs, useDatabase } from '@/testing/scenes/signatures'

const WORKERS = 5

let proxy: TcpProxy

beforeAll(async () => {
  const started = await TcpProxy.inFrontOf(await freshDatabase())
  proxy = started.proxy
  await useDatabase(started.url)
})

afterAll(() => proxy.stop())

it('works on at once after a database that said for long that it stops', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  // The queue's own workers then sleep for a random time, up to minutes.
  const chance = vi.spyOn(Math, 'random').mockReturnValue(20)
  const jobs = await startJobs()
  try {
    await pendingSignature()
    await vi.waitUntil(async () => (await queuedJobs()).length === 0, { timeout: 15_000 })
    proxy.refuseConnections()
    await vi.waitUntil(() => proxy.refused > 2 * WORKERS, { timeout: 20_000 })
    proxy.acceptConnections()
    await vi.waitUntil(() => pendingSignature().then(Boolean, () => false), { timeout: 15_000 })
    await expect.poll(() => queuedJobs(), { timeout: 10_000 }).toEqual([])
  } finally {
    chance.mockRestore()
    await jobs.stop()
    complaints.mockRestore()
  }
}, 60_000)
