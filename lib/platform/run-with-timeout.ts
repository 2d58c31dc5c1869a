import { createContext, Script } from 'node:vm'

const context = createContext({ work: () => {} })
const script = new Script('work()')
const STARVED = { share: 0.5, factor: 8 }

/** Null when it took too long; retried with 8 times as long on a starved machine, where elapsed time says little. */
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
