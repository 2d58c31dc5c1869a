import type { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'

type Issue = z.core.$ZodRawIssue

/** A zod error map in plain words, for every parse of what a person typed. */
export function plainErrorMap(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return messageKey(issue.origin === 'string' ? 'longest' : 'most', { max: Number(issue.maximum) })
    case 'too_small': {
      const min = Number(issue.minimum)
      if (issue.origin !== 'string') return messageKey('least', { min })
      return min > 1 ? messageKey('shortest', { min }) : messageKey('required')
    }
    case 'invalid_value':
      return messageKey('choice')
    case 'invalid_type':
      return messageKey(issue.expected === 'number' || issue.expected === 'int' ? 'wholeNumber' : 'required')
    default:
      return messageKey('unknown')
  }
}
