import type { Rates } from '@/lib/broadcasts/schema'

/** How long a broadcast can be called off before its first mail, in minutes. */
export const CALL_OFF_MINUTES = 10

/** The most tries of one mail that the mail server put off. */
export const MOST_TRIES = 12

/** How often in a row, some four minutes with the rests between, a mail server may refuse the sender before a broadcast pauses. */
export const SENDER_REFUSALS = 10

/** A broadcast pauses when more than `most` of its last `of` mails bounced: 5 %, where providers begin to cut senders off. */
export const BOUNCE_GUARD = { of: 200, most: 10 }

const MINUTE = 60
const LONGEST = 4 * 60 * MINUTE

/** Seconds until a mail that was put off so many times is tried again: a minute, then twice as long each time, four hours at most. */
export function retryAfter(tries: number): number {
  return Math.min(LONGEST, MINUTE * 2 ** Math.min(tries, 20))
}

/** What a mail server's refusal means; `code` holds its numbers alone. */
export type Refusal =
  /** The address takes no mail, and never will. */
  | { is: 'bounced'; code: string }
  /** This mail is not taken. */
  | { is: 'refused'; code: string }
  /** Not now: the mailbox, or its whole domain. */
  | { is: 'later'; code: string; domain: boolean }
  /**
   * Nothing about the mail: the server is away, or does not let us in. `taken` where it may have the mail all the same,
   * `lasts` where it said (5xx) that waiting changes nothing.
   */
  | { is: 'away'; code: string; taken: boolean; lasts: boolean }

/** What a mail server said: the command it refused, its numbers (`450 4.2.2`), and whether they mean a bounce. */
export type Answer = { command: string; responseCode: number | null; codes: string; bounced: boolean }

// RFC 3463, 3.2 and 3.3: of the address and of the mailbox, not of the domain's patience with us.
const OF_ONE_MAILBOX = / 4\.[12]\.\d+$/

/** Judges a refusal by RFC 5321, 4.2.1 and RFC 3463. */
export function judgeRefusal({ command, responseCode, codes, bounced }: Answer): Refusal {
  if (bounced) return { is: 'bounced', code: codes }
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA'
  if (responseCode === null || !aboutTheMail)
    return {
      is: 'away',
      code: codes,
      taken: responseCode === null && command !== 'CONN',
      lasts: (responseCode ?? 0) >= 500,
    }
  if (responseCode >= 500) return { is: 'refused', code: codes }
  return { is: 'later', code: codes, domain: !OF_ONE_MAILBOX.test(codes) }
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
  { is: 'withdrawn' | 'bounces' | 'failed' } | { is: 'sender' | 'refused' | 'away'; code: string }

/** Reads what is noted of a broadcast's trouble, by the state it is in; null while there is none. */
export function problemOf({ state, problem }: { state: string; problem: string | null }): Problem | null {
  if (!problem) return null
  if (problem === 'withdrawn' || problem === 'bounces' || problem === 'failed') return { is: problem }
  if (problem.startsWith('sender ')) return { is: 'sender', code: problem.slice('sender '.length) }
  return { is: state === 'sending' ? 'away' : 'refused', code: problem }
}
