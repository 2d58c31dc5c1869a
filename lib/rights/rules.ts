export const REQUEST_KINDS = ['access', 'erasure'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** How it was checked that whoever asks owns the address: they used a link or answered a mail sent there, or showed a document. */
export const IDENTITY_CHECKS = ['link', 'reply', 'document'] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

export const REQUEST_OUTCOMES = ['given', 'erased', 'nothing', 'refused'] as const
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number]

/** How long an answered request is kept, its address by its keyed hash alone: as long as somebody may complain of the answer. */
export const REQUEST_DAYS = 3 * 365
