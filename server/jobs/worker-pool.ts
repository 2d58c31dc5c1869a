import { EventEmitter, once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { run, type RunnerOptions, type WorkerEvents } from 'graphile-worker'
import { newPool } from '@/lib/platform/connections'
import { logFailure } from '@/lib/platform/log-failure'

const GRACE_MS = 2_000

/** Workers that share a name. */
export type WorkerPool = {
  /** Resolves when they take no more jobs, for whatever reason. */
  draining: Promise<void>
  /** Resolves when they have nothing more under way, and have written down what they could. */
  stopped: Promise<void>
  stop(): void
}

/**
 * Starts workers that lock their jobs in a name, on connections of their own: the queue's own pool stops listening for errors a
 * moment before it ends. Throws when the database is away.
 */
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
  // The runner itself may never end when the database was away for more than one of its writes (graphile-worker
  // 0.17.3: what it waits for is counted down once too often).
  const stopped = Promise.race([ended, closed.then(() => wait(GRACE_MS))])
  void stopped.then(() => pgPool.end())
  return {
    draining: Promise.race([closing, ended]),
    stopped,
    stop: () => void (stopping = runner.stop().catch(() => {})),
  }
}
