import { isEverybody, type Audience } from '@/lib/broadcasts/audience-schema'
import type { Rates } from '@/lib/broadcasts/schema'

const MINUTE = 60

export const CALL_OFF_MINUTES = 10

export const MOST_TEST_ADDRESSES = 10

/** So many people at most may be mailed without the minutes in which it can be called off. */
export const MOST_AT_ONCE = 50

/** In ten minutes, or later where it is scheduled for later. */
export function firstMailAt(scheduled: Date | null = null): Date {
  return new Date(Math.max(Date.now() + CALL_OFF_MINUTES * MINUTE * 1_000, scheduled?.getTime() ?? 0))
}

/** Whether any process has taken it up, so that somebody may have been mailed. */
export function hasBegun({ heldBy }: { heldBy: string | null }): boolean {
  return heldBy !== null
}

/** Most tries of a mail: when deferred or refused, and when each try may have been accepted. */
export const MOST_TRIES = { later: 12, cut: 3 }

/** So many mails in a row, each on its first try, pause a broadcast: refused but not bounced, or cut off at the end. */
export const REFUSALS = 10
export const CUTS = 5

/** About four minutes including the rests between them. */
export const SENDER_REFUSALS = 10

/** Pauses when more than `most` of the last `of` mails bounced: at 5 % providers start to block senders. */
export const BOUNCE_GUARD = { of: 200, most: 10 }

const LONGEST = 4 * 60 * MINUTE

/** So many mails are claimed at once, one for each connection but that of mails to one person. A kill may repeat each. */
export function mostUnderWay(connections: number): number {
  return Math.max(1, connections - 1)
}

/** Seconds until the next try. */
export function retryAfter(tries: number): number {
  return Math.min(LONGEST, MINUTE * 2 ** Math.min(tries, 20))
}

/** A classified refusal; `code` holds only the server's numbers, never its text. */
export type Refusal =
  | { is: 'bounced'; code: string }
  | { is: 'refused'; code: string }
  /** Temporary, for the mailbox or its whole domain. `lasts`: a 5xx answer about us or the mail. */
  | { is: 'later'; code: string; domain: boolean; lasts: boolean }
  /** The server is unreachable or rejects us. `taken`: it may have the mail anyway; `lasts`: a 5xx answer. */
  | { is: 'away'; code: string; taken: boolean; lasts: boolean }

/** `codes` are the numbers (`450 4.2.2`); `taken`: the server may have accepted the mail without answering. */
export type Answer = {
  command: string
  responseCode: number | null
  codes: string
  bounced: boolean
  taken: boolean
}

// RFC 3463, 3.2 and 3.3: the address or mailbox, not the domain's limits on us.
const OF_ONE_MAILBOX = / 4\.[12]\.\d+$/
// RFC 5321, 4.2.3 and RFC 3463, 3.3: called permanent, but passes when the mailbox is cleaned up.
const FULL = /^552$| 5\.2\.2$/
// RFC 3463, 3.8: about the sender.
const OF_US = / 5\.7\.\d+$/

/** Classifies a refusal by RFC 5321, 4.2.1 and RFC 3463: what is no bounce is tried again. */
export function judgeRefusal({ command, responseCode, codes, bounced, taken }: Answer): Refusal {
  const said = responseCode ?? 0
  if (bounced) return { is: 'bounced', code: codes }
  if (said === 0 || (command !== 'RCPT TO' && command !== 'DATA'))
    return { is: 'away', code: codes, taken, lasts: said >= 500 }
  const domain = said >= 500 ? OF_US.test(codes) : !OF_ONE_MAILBOX.test(codes)
  return { is: 'later', code: codes, domain, lasts: said >= 500 && !FULL.test(codes) }
}

export function hoursFor(
  total: number,
  largest: number,
  { mailsPerHour, mailsPerHourDomain }: Rates,
): number {
  return Math.max(total / mailsPerHour, largest / mailsPerHourDomain)
}

export function lacking<Locale extends string>(
  locales: readonly Locale[],
  words: readonly { locale: string; subject: string; preview: string }[],
): Locale[] {
  return locales.filter((locale) => {
    const row = words.find((each) => each.locale === locale)
    return !row?.subject || !row.preview
  })
}

export const UNDER_WAY = ['waiting', 'sending', 'paused'] as const

const OPEN = ['draft', ...UNDER_WAY] as const

export const STATES = [...OPEN, 'done', 'stopped'] as const

export function isOpen(state: string): boolean {
  return OPEN.some((open) => open === state)
}

export function minutesLeft(left: number, lastMinute: number): number | null {
  return left > 0 && lastMinute > 0 ? Math.ceil(left / lastMinute) : null
}

export function minutesUntil(moment: Date, now = Date.now()): number {
  return Math.max(0, Math.ceil((moment.getTime() - now) / 60_000))
}

/** Whether a moment is so far off that it is told by its date and time alone. */
export function isHoursAway(moment: Date): boolean {
  return minutesUntil(moment) > 2 * MINUTE
}

export const FEWEST_TOLD = 10

/** The languages of a narrowed or catch-up broadcast with so few recipients that a click would tell who followed it. */
export function toldApart(
  { audience, confirmedSince }: { audience: Audience; confirmedSince: Date | null },
  counts: readonly { locale: string; queued: number }[],
): string[] {
  if (isEverybody(audience) && confirmedSince === null) return []
  return counts.filter(({ queued }) => queued < FEWEST_TOLD).map(({ locale }) => locale)
}

export type Problem =
  | { is: 'withdrawn' | 'settings' | 'bounces' | 'failed' }
  | { is: 'sender' | 'cut' | 'refused' | 'away'; code: string }

const WITHOUT_CODE = ['withdrawn', 'settings', 'bounces', 'failed'] as const
const WITH_CODE = ['sender', 'cut'] as const

/** Parses a broadcast's stored problem for its state; null while there is none. */
export function problemOf({ state, problem }: { state: string; problem: string | null }): Problem | null {
  if (!problem) return null
  const plain = WITHOUT_CODE.find((name) => name === problem)
  if (plain) return { is: plain }
  const named = WITH_CODE.find((name) => problem.startsWith(`${name} `))
  if (named) return { is: named, code: problem.slice(named.length + 1) }
  return { is: state === 'sending' ? 'away' : 'refused', code: problem }
}
