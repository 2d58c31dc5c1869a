import { env } from '@/lib/platform/env'
import type { Counts } from '@/lib/limits/policies'
import { refund, consume } from '@/lib/limits/consume'
import { newChallenge, proves, type Challenge } from '@/lib/proof-of-work/challenge'
import { PROOF_FIELD } from '@/lib/proof-of-work/schema'
import { secondsSince } from '@/lib/signatures/form-time'
import { SCRIPTS_FIELD, TIME_FIELD, TRAP_FIELD } from '@/lib/signatures/hidden-fields-schema'
import type { Flag } from '@/lib/signatures/schema'

/** Faster than anybody reads and types. */
const QUICK_SECONDS = 3
/** What others share with whoever posts: one host's posts, refused or left unproved, cost these nothing. */
const SHARED: Counts[] = ['mailbox', 'mail domain', 'site']

type Posted = {
  fields: Record<string, unknown>
  /** Whether a form sent it, and not a program or the form's script. */
  form: boolean
  /** The client's address. */
  address: string
  /** The valid address that signs. */
  email: string
}

/** What looks odd about a post and whether an admin must look at it first; or what it takes before it may sign. */
export type Admission = { flags: Flag[]; held: boolean } | { challenge: Challenge } | { retryAfter: number }

/**
 * Counts a valid post under every limit and says what becomes of it; one that is refused or left unproved counts only where
 * it came from. Above a soft limit it must carry a proof of work; a form whose page runs no script is held instead. Whoever
 * fills in the trap must prove work too, where scripts run, and is flagged: a person whose browser did it gets the mail all
 * the same. The time on the form is a flag and no more, since a password manager is quick. Throws Overloaded, or when the
 * database is away.
 */
export async function admit({ fields, form, address, email }: Posted): Promise<Admission> {
  const poster = { address, email }
  const verdict = consume('sign', poster)
  const refused = typeof verdict === 'object'
  const many = verdict === 'soft'
  const trapped = typeof fields[TRAP_FIELD] === 'string' && fields[TRAP_FIELD] !== ''
  const withoutScripts = form && fields[SCRIPTS_FIELD] === 'off'
  const wanted = many || (trapped && !withoutScripts && env().LIMITS !== 'off')
  const unproved = !refused && wanted && !(await proves(fields[PROOF_FIELD]))
  if (refused || unproved) refund('sign', poster, SHARED)
  if (refused) return verdict
  if (unproved && !withoutScripts) return { challenge: await newChallenge() }

  const flags: Flag[] = []
  if (trapped) flags.push('honeypot')
  if (isQuick(fields[TIME_FIELD])) flags.push('quick')
  if (unproved) flags.push('no-proof-of-work')
  return { flags, held: unproved }
}

function isQuick(time: unknown): boolean {
  const seconds = secondsSince(time)
  return seconds !== null && seconds < QUICK_SECONDS
}
