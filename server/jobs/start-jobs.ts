import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { RunnerOptions } from 'graphile-worker'
import { env } from '@/lib/platform/env'
import { logFailure } from '@/lib/platform/log-failure'
import { knownSwitches, learnSwitches, mailTurned } from '@/lib/switches/known'
import { JOBS } from '@/server/jobs/definitions/index'
import { jobsThatRun } from '@/server/jobs/held-mails'
import { jobLogger } from '@/server/jobs/job-log'
import { WorkerLiveness } from '@/server/jobs/worker-liveness'
import { startWorkerPool, type WorkerPool } from '@/server/jobs/worker-pool'

// Without a delay the queue leaves a lost connection's rejection unhandled, which would end the process; its local queue always does.
const SETTLE_IN_BATCHES = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
const FEWEST_AT_ONCE = 5
const CONNECTIONS = 8
const SWEEP_MS = 5_000
const RESTART_MS = 1_000
// Shorter than a mail server's timeout: shutdown must not wait for one.
const FINISH_MS = 8_000

/** Needs a migrated queue. `stop` waits `finishMs` at most and hands back the rest: then the process must end. */
export async function startJobs(finishMs = FINISH_MS): Promise<{ stop(): Promise<void> }> {
  const { DATABASE_URL, SMTP_CONNECTIONS } = env()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')
  // While some mails are sent, others are read and composed.
  const atOnce = Math.max(FEWEST_AT_ONCE, 2 * SMTP_CONNECTIONS)
  const stopping = new AbortController()
  const liveness = new WorkerLiveness(DATABASE_URL)
  // One pool for all kinds: of two, the idle one would scan the other's jobs at every signature.
  const running = keepRunning(
    DATABASE_URL,
    {
      concurrency: atOnce,
      maxPoolSize: CONNECTIONS,
      pollInterval: 2_000,
      noHandleSignals: true,
      logger: jobLogger(),
      preset: SETTLE_IN_BATCHES,
      crontab: JOBS.flatMap(({ crontab }) => crontab ?? []).join('\n'),
    },
    liveness,
    stopping.signal,
  )
  const sweep = () => void liveness.freeOrphans().catch(() => {})
  const sweeping = setInterval(sweep, SWEEP_MS)
  sweep()
  return {
    async stop() {
      stopping.abort()
      clearInterval(sweeping)
      const finished = new AbortController()
      await Promise.race([running, wait(finishMs, undefined, { signal: finished.signal }).catch(() => {})])
      finished.abort()
      await liveness.end()
    },
  }
}

async function keepRunning(
  databaseUrl: string,
  options: RunnerOptions,
  liveness: WorkerLiveness,
  stopping: AbortSignal,
): Promise<void> {
  const ending = new Set<Promise<void>>()
  // Later changes are heard of.
  await learnSwitches().catch(() => {})
  while (!stopping.aborted) {
    const id = `site-${randomUUID()}`
    try {
      const lost = await liveness.hold(id)
      const turned = mailTurned()
      const pool = await startWorkerPool(databaseUrl, { ...options, taskList: taskList() }, id)
      const stopped = pool.stopped.then(() => liveness.release(id)).catch(() => {})
      ending.add(stopped)
      void stopped.then(() => ending.delete(stopped)).then(() => liveness.freeOrphans().catch(() => {}))
      // Workers turned away by a stopping database sleep for minutes, so replace the pool, without waiting for its jobs.
      await drained(pool, [stopping, lost, turned])
    } catch (error) {
      if (!stopping.aborted) logFailure('The job queue', error)
      await liveness.release(id).catch(() => {})
    }
    if (stopping.aborted) break
    await wait(RESTART_MS, undefined, { signal: stopping }).catch(() => {})
    await liveness.freeOrphans().catch(() => {})
  }
  await Promise.all(ending)
}

function taskList(): NonNullable<RunnerOptions['taskList']> {
  const jobs = jobsThatRun(JOBS, knownSwitches().mailStopped)
  return Object.fromEntries(jobs.map(({ name, task }) => [name, task]))
}

async function drained({ draining, stop }: WorkerPool, endings: AbortSignal[]): Promise<void> {
  for (const ending of endings) ending.addEventListener('abort', stop, { once: true })
  if (endings.some(({ aborted }) => aborted)) stop()
  await draining
  for (const ending of endings) ending.removeEventListener('abort', stop)
}
