import { createContext, Script } from 'node:vm'

const context = createContext({ work: () => {} })
const script = new Script('work()')
// On a starved machine the clock says little.
const STARVED = { share: 0.5, factor: 8 }

/** Runs synchronous work; null when it took too long. On a starved machine it is retried once, with 8 times as long. */
export function runWithTimeout<Made>(work: () => Made, milliseconds: number): Made | null {
  const before = process.cpuUsage()
  const first = attempt(work, milliseconds)
  if (!first.stopped) return first.made
  const { user, system } = process.cpuUsage(before)
  if ((user + system) / 1_000 > milliseconds * STARVED.share) return null
  const second = attempt(work, milliseconds * STARVED.factor)
  return second.stopped ? null : second.made
}

type Attempt<Made> = { stopped: true } | { stopped: false; made: Made }

function attempt<Made>(work: () => Made, timeout: number): Attempt<Made> {
  let attempted: Attempt<Made> = { stopped: true }
  context.work = () => {
    attempted = { stopped: false, made: work() }
  }
  try {
    script.runInContext(context, { timeout })
  } catch (error) {
    if (!isTimeout(error)) throw error
    return { stopped: true }
  }
  return attempted
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
