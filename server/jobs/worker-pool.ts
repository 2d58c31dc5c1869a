import { EventEmitter, once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { run, type RunnerOptions, type WorkerEvents } from 'graphile-worker'
import { newPool } from '@/lib/platform/connections'
import { logFailure } from '@/lib/platform/log-failure'

const GRACE_MS = 2_000

export type WorkerPool = {
  draining: Promise<void>
  /** Resolves when nothing is under way and results are recorded as far as possible. */
  stopped: Promise<void>
  stop(): void
}

/** On connections of its own: the queue's pool drops its error listener too early. Throws when the database is down. */
export async function startWorkerPool(
  databaseUrl: string,
  { maxPoolSize, ...options }: RunnerOptions,
  name: string,
): Promise<WorkerPool> {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = name
  })
  const happens = (event: string) => once(events as EventEmitter, event).then(() => {})
  const closing = happens('pool:gracefulShutdown')
  const closed = Promise.race(
    ['gracefulShutdown:complete', 'forcefulShutdown:complete', 'forcefulShutdown:error'].map((end) =>
      happens(`pool:${end}`),
    ),
  )
  const pgPool = newPool(databaseUrl, { max: maxPoolSize })
  const runner = await run({ ...options, pgPool, events }).catch(async (error: unknown) => {
    await pgPool.end()
    throw error
  })
  let stopping: Promise<void> | undefined
  const ended = runner.promise
    .catch((error: unknown) => logFailure('The job queue', error))
    .then(() => stopping)
  // The runner may never end after several failed writes: graphile-worker 0.17.3 counts a pending one down twice.
  const stopped = Promise.race([ended, closed.then(() => wait(GRACE_MS))])
  void stopped.then(() => pgPool.end())
  return {
    draining: Promise.race([closing, ended]),
    stopped,
    stop: () => void (stopping = runner.stop().catch(() => {})),
  }
}
