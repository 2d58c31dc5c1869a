import { createContext, Script } from 'node:vm'

const context = createContext({ work: () => {} })
const script = new Script('work()')

/** What `work` returns; null when it has not returned after `milliseconds`: it is stopped then. Without I/O, and it waits for nothing. */
export function withinTime<Made>(work: () => Made, milliseconds: number): Made | null {
  let made: Made | null = null
  context.work = () => {
    made = work()
  }
  try {
    script.runInContext(context, { timeout: milliseconds })
    return made
  } catch (error) {
    if (isTimeout(error)) return null
    throw error
  }
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
