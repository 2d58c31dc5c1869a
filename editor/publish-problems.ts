import { messageKey, type ErrorKey } from '@/lib/i18n/message-key'
import type { PublishProblem, PublishProblems } from '@/lib/publishing/rules'

const KEYS = {
  'unknown-citations': 'unresolved.citations',
  'unknown-pictures': 'unresolved.pictures',
  'shown-as-typed': 'unresolved.shownAsTyped',
} as const satisfies Record<string, ErrorKey>

export function problemMessage(problem: PublishProblem): string {
  if (problem.is === 'invalid') return problem.message
  return messageKey(KEYS[problem.is], { typed: problem.typed.join(' ') })
}

/** A form's errors: what is unresolved in a field before what its schema says. */
export function problemErrors(problems: PublishProblems): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, found]) => {
      const unresolved = found.filter(({ is }) => is !== 'invalid')
      const invalid = found.filter(({ is }) => is === 'invalid')
      return [field, [...unresolved, ...invalid].map(problemMessage)]
    }),
  )
}
