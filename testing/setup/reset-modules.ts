import { afterAll, vi } from 'vitest'
import { disconnect } from '@/lib/platform/db'

// Test files share a process: each gets fresh modules, environment and globalThis.
const shared = globalThis as { limitCounters?: { syncing: boolean }; campaignBlocks?: unknown }
const environment = { ...process.env }
vi.resetModules()

afterAll(async () => {
  vi.useRealTimers()
  // Counters sync in the background, which would connect again.
  await vi.waitUntil(() => !shared.limitCounters?.syncing, { timeout: 20_000 })
  await disconnect()
  Object.assign(shared, { limitCounters: undefined, campaignBlocks: undefined })
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) Reflect.deleteProperty(process.env, name)
  }
  Object.assign(process.env, environment)
})
