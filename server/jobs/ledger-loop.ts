import { setTimeout as wait } from 'node:timers/promises'
import { Sequencer } from '@/lib/ledger/sequencer'
import { LEDGER_LEADER } from '@/lib/platform/advisory-locks'
import { logFailure } from '@/lib/platform/log-failure'
import { LeaderLock } from '@/server/jobs/leader-lock'

const EVERY_MS = 1_000
// While more waits: what people sign comes first.
const BETWEEN_BATCHES_MS = 20

/** Only one process adds to the ledger. `stop` lets the current batch finish. */
export function startLedgerLoop(databaseUrl: string): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const lock = new LeaderLock(databaseUrl, LEDGER_LEADER)
  const loop = run(lock, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await loop
      await lock.release()
    },
  }
}

async function run(lock: LeaderLock, stopping: AbortSignal): Promise<void> {
  const sequencer = new Sequencer()
  let failed = false
  while (!stopping.aborted) {
    let rest = EVERY_MS
    try {
      if ((await lock.take()) && (await sequencer.work())) rest = BETWEEN_BATCHES_MS
      failed = false
    } catch (error) {
      // Logged once: an outage would fill the log.
      if (!failed) logFailure('The ledger', error)
      failed = true
    }
    await wait(rest, undefined, { signal: stopping }).catch(() => {})
  }
}
