import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run, type Runner, type RunnerOptions, type WorkerEvents } from 'graphile-worker'
import { env } from '@/lib/env'
import { closeMail } from '@/lib/mail/deliver'
import { CRONTAB, TASKS } from '@/server/tasks'
import { WorkerLocks } from '@/server/worker-lock'

// Without a delay the queue leaves the rejection of a lost connection unhandled, which would end the process.
const SETTLE_IN_BATCHES = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
const SWEEP_MS = 60_000
const RESTART_MS = 1_000

/**
 * Works off the job queue in this process until stopped: prompt by LISTEN, started again when the database was away. Needs
 * a migrated queue. `stop` lets what is under way finish.
 */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const { DATABASE_URL } = env()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')
  const stopping = new AbortController()
  const locks = new WorkerLocks(DATABASE_URL)
  // One crew for all kinds: of two, the one without work would look through all the other's at every signature.
  const crew = keepRunning(
    {
      connectionString: DATABASE_URL,
      concurrency: 5,
      maxPoolSize: 8,
      pollInterval: 2_000,
      noHandleSignals: true,
      logger: quiet(),
      preset: SETTLE_IN_BATCHES,
      taskList: TASKS,
      crontab: CRONTAB,
    },
    locks,
    stopping.signal,
  )
  const sweep = () => void locks.freeOrphans().catch(() => {})
  const sweeping = setInterval(sweep, SWEEP_MS)
  sweep()
  return {
    async stop() {
      stopping.abort()
      clearInterval(sweeping)
      await crew
      await locks.end()
      closeMail()
    },
  }
}

// A crew ends by itself when the database stays away for longer than its own retries.
async function keepRunning(options: RunnerOptions, locks: WorkerLocks, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const id = `site-${randomUUID()}`
    try {
      await locks.hold(id)
      await untilEnd(await run({ ...options, events: named(id) }), stopping)
    } catch (error) {
      if (!stopping.aborted) console.error(`The job queue paused: ${reason(error)}`)
    }
    await locks.release(id).catch(() => {})
    if (stopping.aborted) return
    await wait(RESTART_MS, undefined, { signal: stopping }).catch(() => {})
    await locks.freeOrphans().catch(() => {})
  }
}

async function untilEnd(runner: Runner, stopping: AbortSignal): Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = () => (stopped = runner.stop())
  stopping.addEventListener('abort', stop, { once: true })
  if (stopping.aborted) stop()
  await runner.promise.finally(() => stopping.removeEventListener('abort', stop))
  await stopped
}

// Jobs are locked in the pool's name: it gets one that is held before it takes the first.
function named(id: string): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = id
  })
  return events
}

// Errors alone, by their message: a payload holds ids only, but nobody needs them in a log.
function quiet(): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') console.error(`Jobs: ${message}`)
  })
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
