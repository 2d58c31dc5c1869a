import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** A zod error map in plain words, for every parse of what a person typed. */
export function plainErrorMap(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `Write at most ${String(issue.maximum)} characters.`
        : `Write at most ${String(issue.maximum)}.`
    case 'too_small':
      if (issue.origin !== 'string') return `Write at least ${String(issue.minimum)}.`
      return Number(issue.minimum) > 1
        ? `Write at least ${String(issue.minimum)} characters.`
        : 'Write something here.'
    case 'invalid_value':
      return 'Choose one of what is offered.'
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? 'Write a whole number.'
        : 'Write something here.'
    default:
      return 'This is not understood: look at it again, or open the page anew.'
  }
}
