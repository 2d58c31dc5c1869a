/** What a signer is asked once they are counted, one at a time, in this order; `next` is what stays to be said. */
export const AFTER_SIGNING = ['share', 'donate', 'next'] as const

export type AfterSigning = (typeof AFTER_SIGNING)[number]

export const FIRST_ASK: AfterSigning = AFTER_SIGNING[0]

export function isAfterSigning(name: string): name is AfterSigning {
  return AFTER_SIGNING.some((ask) => ask === name)
}

/** What comes after an ask; null after the last. */
export function askAfter(ask: AfterSigning): AfterSigning | null {
  return AFTER_SIGNING[AFTER_SIGNING.indexOf(ask) + 1] ?? null
}
