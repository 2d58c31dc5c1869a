import { setTimeout as wait } from 'node:timers/promises'
import { cosign } from '@/lib/ledger/cosign'
import { currentLog } from '@/lib/ledger/log'
import { Sequencer } from '@/lib/ledger/sequencer'
import { witnesses } from '@/lib/ledger/witnesses'
import { LEDGER_LEADER } from '@/lib/platform/advisory-locks'
import { logFailure } from '@/lib/platform/log-failure'
import { LeaderLock } from '@/server/jobs/leader-lock'

const EVERY_MS = 1_000
// While it is behind: what people sign comes first.
const BETWEEN_BATCHES_MS = 20
const WITNESS_EVERY_MS = 3_000

type Work = (signal: AbortSignal) => Promise<number>

/** Only one process adds to the ledger, and asks witnesses, each at its own pace. `stop` lets the current batch finish. */
export function startLedgerLoop(databaseUrl: string): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const lock = new LeaderLock(databaseUrl, LEDGER_LEADER)
  const loops = [
    repeat('The ledger', sequencing(lock), stopping.signal),
    ...witnesses().map((witness) =>
      repeat(
        'A witness of the ledger',
        async (signal) => {
          const log = lock.held ? await currentLog() : null
          if (log) await cosign(log, witness, { signal })
          return WITNESS_EVERY_MS
        },
        stopping.signal,
      ),
    ),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
      await lock.release()
    },
  }
}

function sequencing(lock: LeaderLock): Work {
  const sequencer = new Sequencer()
  return async () => {
    const held = lock.held
    if (!(await lock.take())) return EVERY_MS
    if (!held) sequencer.begin()
    return (await sequencer.work()) ? BETWEEN_BATCHES_MS : EVERY_MS
  }
}

/** `work` returns how long to rest, in ms. */
async function repeat(what: string, work: Work, stopping: AbortSignal): Promise<void> {
  let failed = false
  while (!stopping.aborted) {
    let rest = EVERY_MS
    try {
      rest = await work(stopping)
      failed = false
    } catch (error) {
      // Logged once: an outage would fill the log.
      if (!failed) logFailure(what, error)
      failed = true
    }
    await wait(rest, undefined, { signal: stopping }).catch(() => {})
  }
}
