import { explainError } from '@/server/host/explain-error'

/** For the operator to fix: its message is shown alone, without a stack. */
export class StartupError extends Error {}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

// Their messages repeat parts of an address: a user, or a host that may be part of a password.
const OF_AN_ADDRESS = ['ENOTFOUND', 'EAI_AGAIN', '28P01', '28000', '3D000']

export function messageOf(error: unknown): string {
  // A connection to a name with several addresses fails with an AggregateError that has no message.
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join('; ')
  if (hasCode(error, ...OF_AN_ADDRESS)) return explainError('database', error)
  return error instanceof Error ? error.message : String(error)
}
