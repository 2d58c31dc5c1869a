/**
 * What is counted on the way to a signature, by day, channel, text and language: the petition `viewed` or an update `read`, the
 * form `signed`, the signature `confirmed`; then what was pressed: the petition `shared` or an update `forwarded`, `donated`, `wrote`.
 */
export const STEPS = [
  'viewed',
  'read',
  'signed',
  'confirmed',
  'shared',
  'forwarded',
  'donated',
  'wrote',
] as const

export type Step = (typeof STEPS)[number]

const FEW = 10

/** What a signer sees of how many came by their link: rounded down to tens, `few` below; null for none. */
export type Brought = 'few' | number | null

/** What is stored of it: 0 for none, 1 for a few, else tens. */
export function shownOf(brought: number): number {
  if (brought < FEW) return Math.min(brought, 1)
  return Math.floor(brought / FEW) * FEW
}

export function broughtIn(shown: number): Brought {
  if (shown === 0) return null
  return shown < FEW ? 'few' : shown
}
