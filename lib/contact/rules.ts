export const TOPICS = ['press', 'signature', 'delivery', 'problem', 'other'] as const
export type Topic = (typeof TOPICS)[number]

export const MESSAGE_STATES = ['waiting', 'answered'] as const

/** In characters as lib/text/characters.ts counts them. */
export const CONTACT_LIMITS = { name: 100, message: 4_000 }

/** How long a message is kept after it was answered, and where nobody answered it. */
export const ANSWERED_DAYS = 90
export const UNANSWERED_DAYS = 365
