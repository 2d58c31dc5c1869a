import type { Rates } from '@/lib/broadcasts/schema'

const MINUTE = 60

/** How long a broadcast can be called off before its first mail, in minutes. */
export const CALL_OFF_MINUTES = 10

/** When the first mail of a broadcast goes out that an owner says go to now. */
export function firstMailAt(): Date {
  return new Date(Date.now() + CALL_OFF_MINUTES * MINUTE * 1_000)
}

/** Whether a broadcast that waits, is sent or is paused was ever taken up to be sent: somebody may have been mailed. */
export function hasBegun({ heldBy }: { heldBy: string | null }): boolean {
  return heldBy !== null
}

/** The most tries of one mail that the mail server put off or refused, and of one that it may have taken each time. */
export const MOST_TRIES = { later: 12, cut: 3 }

/** So many mails in a row, each at its first try, pause a broadcast: refused for what is no bounce, or cut off at their end. */
export const REFUSALS = 10
export const CUTS = 5

/** How often in a row, some four minutes with the rests between, a mail server may refuse the sender before a broadcast pauses. */
export const SENDER_REFUSALS = 10

/** A broadcast pauses when more than `most` of its last `of` mails bounced: 5 %, where providers begin to cut senders off. */
export const BOUNCE_GUARD = { of: 200, most: 10 }

const LONGEST = 4 * 60 * MINUTE

/** Seconds until a mail that was put off so many times is tried again: a minute, then twice as long each time, four hours at most. */
export function retryAfter(tries: number): number {
  return Math.min(LONGEST, MINUTE * 2 ** Math.min(tries, 20))
}

/** What a mail server's refusal means; `code` holds its numbers alone. */
export type Refusal =
  /** The address takes no mail, and never will. */
  | { is: 'bounced'; code: string }
  /** This mail cannot be sent. */
  | { is: 'refused'; code: string }
  /** Not now: the mailbox, or its whole domain. `lasts` where it said (5xx) that it minds us or the mail. */
  | { is: 'later'; code: string; domain: boolean; lasts: boolean }
  /**
   * Nothing about the mail: the server is away, or does not let us in. `taken` where it may have the mail all the same,
   * `lasts` where it said (5xx) that waiting changes nothing.
   */
  | { is: 'away'; code: string; taken: boolean; lasts: boolean }

/**
 * What a mail server said: the command it refused, its numbers (`450 4.2.2`), whether they mean a bounce, and whether it may
 * have taken the mail without saying so.
 */
export type Answer = {
  command: string
  responseCode: number | null
  codes: string
  bounced: boolean
  taken: boolean
}

// RFC 3463, 3.2 and 3.3: of the address and of the mailbox, not of the domain's patience with us.
const OF_ONE_MAILBOX = / 4\.[12]\.\d+$/
// RFC 5321, 4.2.3 and RFC 3463, 3.3: said to last, and passes when somebody tidies up.
const FULL = /^552$| 5\.2\.2$/
// RFC 3463, 3.8: of who we are.
const OF_US = / 5\.7\.\d+$/

/** Judges a refusal by RFC 5321, 4.2.1 and RFC 3463: what is no bounce is tried again. */
export function judgeRefusal({ command, responseCode, codes, bounced, taken }: Answer): Refusal {
  const said = responseCode ?? 0
  if (bounced) return { is: 'bounced', code: codes }
  if (said === 0 || (command !== 'RCPT TO' && command !== 'DATA'))
    return { is: 'away', code: codes, taken, lasts: said >= 500 }
  const domain = said >= 500 ? OF_US.test(codes) : !OF_ONE_MAILBOX.test(codes)
  return { is: 'later', code: codes, domain, lasts: said >= 500 && !FULL.test(codes) }
}

/** Hours that so many mails take at most: at the rate for all, or at that for the domain most of them go to. */
export function hoursFor(
  total: number,
  largest: number,
  { mailsPerHour, mailsPerHourDomain }: Rates,
): number {
  return Math.max(total / mailsPerHour, largest / mailsPerHourDomain)
}

/** The languages whose words a broadcast lacks, of those it is mailed in. */
export function lacking<Locale extends string>(
  locales: readonly Locale[],
  words: readonly { locale: string; subject: string; preview: string }[],
): Locale[] {
  return locales.filter((locale) => {
    const row = words.find((each) => each.locale === locale)
    return !row?.subject || !row.preview
  })
}

const OPEN = ['draft', 'waiting', 'sending', 'paused'] as const

/** Whether a broadcast is still to be sent, or being sent; an update has one such at most. */
export function isOpen(state: string): boolean {
  return OPEN.some((open) => open === state)
}

/** Minutes that what is left takes at the rate of the last minute; null while nothing tells. */
export function minutesLeft(left: number, lastMinute: number): number | null {
  return left > 0 && lastMinute > 0 ? Math.ceil(left / lastMinute) : null
}

/** Whole minutes from now until a moment; none once it is over. */
export function minutesUntil(moment: Date, now = Date.now()): number {
  return Math.max(0, Math.ceil((moment.getTime() - now) / 60_000))
}

/** What a broadcast notes of its trouble: of which kind, and the mail server's numbers where there are any. */
export type Problem =
  | { is: 'withdrawn' | 'settings' | 'bounces' | 'failed' }
  | { is: 'sender' | 'cut' | 'refused' | 'away'; code: string }

const WITHOUT_CODE = ['withdrawn', 'settings', 'bounces', 'failed'] as const
const WITH_CODE = ['sender', 'cut'] as const

/** Reads what is noted of a broadcast's trouble, by the state it is in; null while there is none. */
export function problemOf({ state, problem }: { state: string; problem: string | null }): Problem | null {
  if (!problem) return null
  const plain = WITHOUT_CODE.find((name) => name === problem)
  if (plain) return { is: plain }
  const named = WITH_CODE.find((name) => problem.startsWith(`${name} `))
  if (named) return { is: named, code: problem.slice(named.length + 1) }
  return { is: state === 'sending' ? 'away' : 'refused', code: problem }
}
