export type LimitedAction = 'sign' | 'contact' | 'token' | 'sign-in' | 'donate' | 'letter' | 'ask'

export type Subject = 'mailbox' | 'host' | 'network' | 'mail domain' | 'site'

/** Above `soft` a proof of work is required (or what the row's comment says); above `hard` everything is rejected. */
export type Threshold = { soft: number; hard: number }

export type Policy = { limits: LimitedAction; counts: Subject; minute: Threshold; hour: Threshold }

const NONE = Infinity

export const POLICIES: Policy[] = [
  // Whoever posts an address need not own it, so nobody can lock its owner out; mails are limited to three a day anyway.
  limit('sign', 'mailbox', { soft: 100, hard: NONE }, { soft: 200, hard: NONE }),
  // A class signs at once without a proof; a whole school within the hour, with a second's work each.
  limit('sign', 'host', { soft: 100, hard: 1_000 }, { soft: 500, hard: 10_000 }),
  // A university, a village, a provider's customers behind a few addresses.
  limit('sign', 'network', { soft: 300, hard: 3_000 }, { soft: 2_000, hard: 20_000 }),
  // One owner can make addresses without end. Large providers are not counted: in a storm everybody uses them.
  limit('sign', 'mail domain', { soft: 300, hard: NONE }, { soft: 2_000, hard: NONE }),
  // Thirty times the largest petition on record (2,000 a minute). Overload itself is handled by the group commit.
  limit('sign', 'site', { soft: 60_000, hard: NONE }, { soft: 1_000_000, hard: NONE }),

  // Every message is a mail to the staff, who read it: few at once, and with a second's work each more.
  limit('contact', 'host', { soft: 5, hard: 60 }, { soft: 20, hard: 300 }),
  limit('contact', 'network', { soft: 20, hard: 200 }, { soft: 100, hard: 1_000 }),
  limit('contact', 'mailbox', { soft: 5, hard: NONE }, { soft: 20, hard: NONE }),
  limit('contact', 'site', { soft: 100, hard: NONE }, { soft: 500, hard: NONE }),

  // Wrong tokens: 256 bits cannot be guessed, so this limits only the cost. Some mail programs break links.
  limit('token', 'host', { soft: NONE, hard: 30 }, { soft: NONE, hard: 200 }),
  limit('token', 'network', { soft: NONE, hard: 100 }, { soft: NONE, hard: 1_000 }),

  // Wrong passwords: above the soft limit the answer takes two seconds more. By mailbox only that, so nobody locks an admin out.
  limit('sign-in', 'host', { soft: 5, hard: 10 }, { soft: 20, hard: 60 }),
  limit('sign-in', 'network', { soft: 10, hard: 30 }, { soft: 60, hard: 200 }),
  limit('sign-in', 'mailbox', { soft: 10, hard: NONE }, { soft: 30, hard: NONE }),

  // The link always works; only the counting is limited.
  limit('donate', 'host', { soft: NONE, hard: 10 }, { soft: NONE, hard: 60 }),
  limit('donate', 'network', { soft: NONE, hard: 100 }, { soft: NONE, hard: 1_000 }),
  limit('letter', 'host', { soft: NONE, hard: 10 }, { soft: NONE, hard: 60 }),
  limit('letter', 'network', { soft: NONE, hard: 100 }, { soft: NONE, hard: 1_000 }),

  limit('ask', 'host', { soft: NONE, hard: 30 }, { soft: NONE, hard: 300 }),
  limit('ask', 'network', { soft: NONE, hard: 300 }, { soft: NONE, hard: 3_000 }),
]

function limit(limits: LimitedAction, counts: Subject, minute: Threshold, hour: Threshold): Policy {
  return { limits, counts, minute, hour }
}
