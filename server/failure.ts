import { whyNot } from '@/server/doctor/words'

/** Something the person who runs the site can mend: its message is shown alone, without a stack. */
export class StartFailure extends Error {}

/** Whether an error of the file system or of a spawn carries this code (`ENOENT`). */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

// Their messages repeat what stands in an address: a host, which may be a part of a password, or a name.
const OF_AN_ADDRESS = ['ENOTFOUND', 'EAI_AGAIN', '28P01', '28000', '3D000']

/** What an error says, for the middle of our own sentence. */
export function messageOf(error: unknown): string {
  // What a connection to a name with several addresses throws has no message of its own.
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join('; ')
  if (hasCode(error, ...OF_AN_ADDRESS)) return whyNot('database', error)
  return error instanceof Error ? error.message : String(error)
}
