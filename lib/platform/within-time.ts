import { createContext, Script } from 'node:vm'

const context = createContext({ work: () => {} })
const script = new Script('work()')
// A machine with many times the work it can do: the clock says little then.
const STARVED = { share: 0.5, patience: 8 }

/**
 * What `work` returns; null when it has not returned after `milliseconds`: it is stopped then. Where the process got less than
 * half of that time from its machine, it begins once more with eight times as long. Without I/O, and it waits for nothing.
 */
export function withinTime<Made>(work: () => Made, milliseconds: number): Made | null {
  const before = process.cpuUsage()
  const first = attempt(work, milliseconds)
  if (!first.stopped) return first.made
  const { user, system } = process.cpuUsage(before)
  if ((user + system) / 1_000 > milliseconds * STARVED.share) return null
  const second = attempt(work, milliseconds * STARVED.patience)
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
