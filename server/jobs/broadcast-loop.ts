import { setTimeout as wait } from 'node:timers/promises'
import { asJob } from '@/lib/authorization/as-job'
import { Sender } from '@/lib/broadcasts/sender'
import { hasPendingMails } from '@/lib/mail/pending'
import { BROADCAST_LEADER } from '@/lib/platform/advisory-locks'
import { whenIdle } from '@/lib/platform/load-shedding'
import { logFailure } from '@/lib/platform/log-failure'
import { knownSwitches } from '@/lib/switches/known'
import { LeaderLock } from '@/server/jobs/leader-lock'

const ASK_AGAIN_MS = 1_000
const FINISH_MS = 8_000
// How often it checks whether transactional mail waits, and the longest pause for it.
const LOOK_MS = 200

/** Only one process sends. `stop` lets the current mail finish, for eight seconds at most. */
export function startBroadcastLoop(databaseUrl: string): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const lock = new LeaderLock(databaseUrl, BROADCAST_LEADER)
  const loop = run(lock, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      const finished = new AbortController()
      await Promise.race([loop, wait(FINISH_MS, undefined, { signal: finished.signal }).catch(() => {})])
      finished.abort()
      await lock.release()
    },
  }
}

async function run(lock: LeaderLock, stopping: AbortSignal): Promise<void> {
  const sender = new Sender({
    job: asJob('broadcasts'),
    stopping,
    mayGoOn: () => lock.held && !knownSwitches().mailStopped,
    whenIdle: givingWay(stopping),
  })
  while (!stopping.aborted) {
    let rest = ASK_AGAIN_MS
    try {
      const held = lock.held
      if (!knownSwitches().mailStopped && (await lock.take())) {
        if (!held) sender.beginAnew()
        rest = await sender.work()
      } else {
        await sender.settle()
      }
    } catch (error) {
      logFailure('Sending a broadcast', error)
      await sender.recover()
    }
    if (rest > 0) await wait(rest, undefined, { signal: stopping }).catch(() => {})
  }
}

// New signers wait for their mail; a broadcast can wait.
function givingWay(stopping: AbortSignal): () => Promise<void> {
  let lookAgainAt = 0
  return async () => {
    if (performance.now() < lookAgainAt) return
    await whenIdle()
    while (!stopping.aborted && !knownSwitches().mailStopped && (await hasPendingMails())) await wait(LOOK_MS)
    lookAgainAt = performance.now() + LOOK_MS
  }
}
