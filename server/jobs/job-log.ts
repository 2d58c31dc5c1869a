import { Logger } from 'graphile-worker'
import { failureWords, logFailure } from '@/lib/platform/log-failure'

/** Errors only, by kind and code: the library's own messages hold whole stacks and user data. */
export function jobLogger(): Logger {
  return new Logger(() => (level, message, { job, error, fatalError } = {}) => {
    if (level !== 'error') return
    const { task_identifier: kind } = Object(job) as { task_identifier?: unknown }
    if (typeof kind === 'string') return logFailure(`The job ${kind}`, error)
    const what = /^[^:\n'(]+/.exec(message)?.[0].trim() ?? 'an error'
    const why = error ?? fatalError
    console.error(`Jobs: ${what}${why ? `: ${failureWords(why)}` : ''}`)
  })
}
