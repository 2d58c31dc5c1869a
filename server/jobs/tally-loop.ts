import { setTimeout as wait } from 'node:timers/promises'
import { writeNotedSteps } from '@/lib/arrivals/step-counts'
import { tallyArrivals } from '@/lib/arrivals/tally'
import { logFailure } from '@/lib/platform/log-failure'
import { aggregateEvents } from '@/lib/tallies/aggregate'

const COUNT_EVERY_MS = 1_000
const ARRIVALS_EVERY_MS = 60_000

/** Waits between two runs; each ends with one more when it stops. */
export function startTallyLoop(): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loops = Promise.all([
    run(COUNT_EVERY_MS, stopping.signal, 'Counting', aggregateEvents),
    run(ARRIVALS_EVERY_MS, stopping.signal, 'Counting arrivals', writeNotedSteps),
    run(ARRIVALS_EVERY_MS, stopping.signal, 'Tallying arrivals', tallyArrivals),
  ])
  return {
    async stop() {
      stopping.abort()
      await loops
    },
  }
}

async function run(
  everyMs: number,
  stopping: AbortSignal,
  what: string,
  once: () => Promise<unknown>,
): Promise<void> {
  let failed = false
  while (!stopping.aborted) {
    await wait(everyMs, undefined, { signal: stopping }).catch(() => {})
    try {
      await once()
      failed = false
    } catch (error) {
      // Logged once: an outage would fill the log.
      if (!failed) logFailure(what, error)
      failed = true
    }
  }
}
