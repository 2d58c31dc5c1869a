import { copyFile, stat, truncate } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { ShutdownRequested } from '@/server/host/shutdown-signal'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { clusterState, type Cluster } from '@/server/postgres/control'

const LOOK_MS = 1_000
const TRIES = 5
// Restarts per hour: more than this needs an operator.
const STARTS_AN_HOUR = 5
const HOUR_MS = 3_600_000
const LOG_BYTES = 10 * 1024 * 1024

type Supervised = {
  cluster: Cluster
  log: string
  startAgain(): Promise<void>
  /** ShutdownRequested where PostgreSQL was told to stop, StartupError where it cannot be restarted. */
  onEnd(reason: Error): void
}

/** Restarts a killed PostgreSQL and keeps its log small (docs/decisions/0030). */
export function supervisePostgres(
  supervised: Supervised,
  { every = LOOK_MS } = {},
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loop = run(supervised, every, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) supervised.onEnd(new StartupError(messageOf(error)))
  })
  return {
    stop() {
      stopping.abort()
      return loop
    },
  }
}

async function run(supervised: Supervised, every: number, stopping: AbortSignal): Promise<void> {
  const starts: number[] = []
  while (!stopping.aborted) {
    await wait(every, undefined, { signal: stopping })
    await rotateLog(supervised.log)
    const state = await clusterState(supervised.cluster.data)
    if (stopping.aborted) return
    if (state === 'stopped') {
      console.log('PostgreSQL was told to stop, and so the site stops.')
      return supervised.onEnd(new ShutdownRequested())
    }
    if (state === 'killed') {
      starts.push(performance.now())
      if (starts.filter((at) => performance.now() - at < HOUR_MS).length > STARTS_AN_HOUR) {
        throw new StartupError(`PostgreSQL ended for the ${starts.length}th time: see ${supervised.log}`)
      }
      await startAgain(supervised, every, stopping)
    }
  }
}

async function startAgain(
  { cluster, startAgain }: Supervised,
  pause: number,
  stopping: AbortSignal,
): Promise<void> {
  for (let tries = 1; !stopping.aborted; tries++) {
    console.error(`PostgreSQL ended by itself. Starting it again (${tries} of ${TRIES}).`)
    try {
      // A slow start may have succeeded meanwhile.
      if ((await clusterState(cluster.data)) !== 'runs') await startAgain()
      return console.error('PostgreSQL runs again.')
    } catch (error) {
      if (tries < TRIES) await wait(tries * pause, undefined, { signal: stopping })
      else throw new StartupError(`PostgreSQL ended and cannot be started again. ${messageOf(error)}`)
    }
  }
}

// PostgreSQL opens its log for appending, so that it can be truncated while in use.
async function rotateLog(log: string): Promise<void> {
  const { size } = await stat(log).catch(() => ({ size: 0 }))
  if (size < LOG_BYTES) return
  await copyFile(log, `${log}.old`)
  await truncate(log)
}
