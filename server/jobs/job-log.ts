import { Logger } from 'graphile-worker'
import { failureWords, logFailure } from '@/lib/platform/log-failure'

/**
 * Logs errors alone, a line each: which job failed or what befell the queue, by the error's kind and code. What the library
 * says of them holds whole stacks, and words of others.
 */
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
