/** What is limited. */
export type Limited = 'sign' | 'token' | 'sign-in' | 'donate' | 'ask'

/** Who or what is counted: lib/limits/subjects.ts says which each is. */
export type Counts = 'mailbox' | 'host' | 'network' | 'mail domain' | 'site'

/** Above `soft` a proof of work is asked for (or what stands beside the row); above `hard` nothing is taken. */
export type Threshold = { soft: number; hard: number }

export type Policy = { limits: Limited; counts: Counts; minute: Threshold; hour: Threshold }

const NONE = Infinity

/** Every limit there is. Figures are posts in a minute and in an hour, each from the first one on. */
export const POLICIES: Policy[] = [
  // Its mails are three a day anyway, and whoever posts it need not own it: no stranger shuts its owner out, who at worst
  // proves some work. A hundred posts at once are one row.
  limit('sign', 'mailbox', { soft: 100, hard: NONE }, { soft: 200, hard: NONE }),
  // A class signs at once and asks nobody for anything; a whole school does within the hour, with a second's work each.
  limit('sign', 'host', { soft: 100, hard: 1_000 }, { soft: 500, hard: 10_000 }),
  // A university, a village, a provider's customers behind a few addresses.
  limit('sign', 'network', { soft: 300, hard: 3_000 }, { soft: 2_000, hard: 20_000 }),
  // Where one owner can make addresses without end; and likewise no stranger shuts out who has one there. Those of the
  // large providers (lib/email-address/large-providers.ts) are not counted: in a storm they are all.
  limit('sign', 'mail domain', { soft: 300, hard: NONE }, { soft: 2_000, hard: NONE }),
  // Thirty times the largest petition on record (2,000 a minute): beyond that everybody proves some work. What the machine
  // cannot take is refused by the batcher (Overloaded), and not here.
  limit('sign', 'site', { soft: 60_000, hard: NONE }, { soft: 1_000_000, hard: NONE }),

  // Tokens that were wrong. None can be guessed (256 bits); this is for what the tries cost. A mail program that breaks
  // links makes a few of them.
  limit('token', 'host', { soft: NONE, hard: 30 }, { soft: NONE, hard: 200 }),
  limit('token', 'network', { soft: NONE, hard: 100 }, { soft: NONE, hard: 1_000 }),

  // Passwords that were wrong. Above the soft limit an answer takes two seconds more; by mailbox that is all, so that
  // nobody who knows an admin's address keeps its owner out.
  limit('sign-in', 'host', { soft: 5, hard: 10 }, { soft: 20, hard: 60 }),
  limit('sign-in', 'network', { soft: 10, hard: 30 }, { soft: 60, hard: 200 }),
  limit('sign-in', 'mailbox', { soft: 10, hard: NONE }, { soft: 30, hard: NONE }),

  // Followed as often as one likes; counted as often as a person might.
  limit('donate', 'host', { soft: NONE, hard: 10 }, { soft: NONE, hard: 60 }),
  limit('donate', 'network', { soft: NONE, hard: 100 }, { soft: NONE, hard: 1_000 }),

  // The asks of a mail, likewise; a mail is opened by many behind one address, and looked over by their mail server.
  limit('ask', 'host', { soft: NONE, hard: 30 }, { soft: NONE, hard: 300 }),
  limit('ask', 'network', { soft: NONE, hard: 300 }, { soft: NONE, hard: 3_000 }),
]

function limit(limits: Limited, counts: Counts, minute: Threshold, hour: Threshold): Policy {
  return { limits, counts, minute, hour }
}
