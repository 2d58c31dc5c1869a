import { consume, refund } from '@/lib/limits/consume'
import type { LimitedAction, Subject } from '@/lib/limits/policies'
import { env } from '@/lib/platform/env'
import { newChallenge, verifyProof, type Challenge } from '@/lib/proof-of-work/challenge'
import { PROOF_FIELD } from '@/lib/proof-of-work/schema'
import { secondsSince } from '@/lib/signatures/form-time'
import { SCRIPTS_FIELD, TIME_FIELD, TRAP_FIELD } from '@/lib/signatures/hidden-fields-schema'
import type { Flag } from '@/lib/signatures/rules'

const MIN_SECONDS = 3
/** Counters shared with other people, who must not pay for rejected posts. */
const SHARED_COUNTERS: Subject[] = ['mailbox', 'mail domain', 'site']

type Posted = {
  limited: Extract<LimitedAction, 'sign' | 'contact'>
  fields: Record<string, unknown>
  /** Sent by a form, not by a program or the form's script. */
  form: boolean
  address: string
  email: string
}

export type Screening = { flags: Flag[]; held: boolean } | { challenge: Challenge } | { retryAfter: number }

/**
 * Counts a valid post under every limit. Above a soft limit it needs a proof of work; without scripts it is held instead. The
 * honeypot requires a proof where scripts run and adds a flag, since browsers fill it too; speed is only a flag, since password
 * managers are quick. Throws Overloaded or a database error.
 */
export async function screen({ limited, fields, form, address, email }: Posted): Promise<Screening> {
  const poster = { address, email }
  const verdict = consume(limited, poster)
  const refused = typeof verdict === 'object'
  const aboveSoftLimit = verdict === 'soft'
  const inHoneypot = typeof fields[TRAP_FIELD] === 'string' && fields[TRAP_FIELD] !== ''
  const withoutScripts = form && fields[SCRIPTS_FIELD] === 'off'
  const needsProof = aboveSoftLimit || (inHoneypot && !withoutScripts && env().LIMITS !== 'off')
  const unproved = !refused && needsProof && !(await verifyProof(fields[PROOF_FIELD]))
  if (refused || unproved) refund(limited, poster, SHARED_COUNTERS)
  if (refused) return verdict
  if (unproved && !withoutScripts) return { challenge: await newChallenge() }

  const flags: Flag[] = []
  if (inHoneypot) flags.push('honeypot')
  if (isQuick(fields[TIME_FIELD])) flags.push('quick')
  if (unproved) flags.push('no-proof-of-work')
  return { flags, held: unproved }
}

function isQuick(time: unknown): boolean {
  const seconds = secondsSince(time)
  return seconds !== null && seconds < MIN_SECONDS
}
