import { setTimeout as wait } from 'node:timers/promises'
import { logFailure } from '@/lib/platform/log-failure'
import { aggregateEvents } from '@/lib/tallies/aggregate'

const EVERY_MS = 1_000

/** Waits a second between two runs. */
export function startTallyLoop(): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loop = run(stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await loop
    },
  }
}

async function run(stopping: AbortSignal): Promise<void> {
  let failed = false
  while (!stopping.aborted) {
    await wait(EVERY_MS, undefined, { signal: stopping }).catch(() => {})
    try {
      await aggregateEvents()
      failed = false
    } catch (error) {
      // Logged once: an outage would fill the log.
      if (!failed) logFailure('Counting', error)
      failed = true
    }
  }
}
