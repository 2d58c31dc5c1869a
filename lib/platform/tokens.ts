import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/platform/env'

export type TokenPurpose = 'confirm' | 'signature' | 'unsubscribe' | 'admin' | 'preview'

export const DAY = 24 * 60 * 60
const NEVER = 0
// Of one subject; a guess costs as many HMACs.
const MOST_EARLIER = 50

/** What an address with a token in it is: one that opens its page; one that did, and is used up or too old; or never one. */
export type LinkState = 'opens' | 'over' | 'wrong'

/**
 * A token `id.expiry.mac`, derived and never stored. `version` is the subject's own: raising it makes every token before
 * worthless. `lifetime` in seconds; `null` never expires.
 */
export function makeToken(
  purpose: TokenPurpose,
  id: string,
  version: number,
  lifetime: number | null,
): string {
  return tokenWith(purpose, id, version, lifetime === null ? NEVER : seconds(Date.now()) + lifetime)
}

/** A token as `makeToken` makes it that expires at a moment (to the second): for one moment always the same token. */
export function tokenUntil(purpose: TokenPurpose, id: string, version: number, until: Date): string {
  return tokenWith(purpose, id, version, seconds(until.getTime()))
}

function tokenWith(purpose: TokenPurpose, id: string, version: number, expiry: number): string {
  return [id, expiry.toString(36), mac(purpose, id, version, expiry)].join('.')
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}

/** The id a token claims to be for, to look its version up by; null when it has not even a token's form. */
export function tokenSubject(token: string): string | null {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[0-9a-z]{1,10}\.[\w-]{43}$/.exec(token)?.[1] ?? null
}

/** Whether a token is genuine for its subject's current version: `valid`, `expired` (genuine, too old) or `wrong`. */
export function checkToken(
  purpose: TokenPurpose,
  token: string,
  version: number,
): 'valid' | 'expired' | 'wrong' {
  const [id = '', expiryText = '', given = ''] = token.split('.')
  const expiry = parseInt(expiryText, 36)
  const expected = Buffer.from(mac(purpose, id, version, expiry))
  const actual = Buffer.from(given)
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return 'wrong'
  return expiry !== NEVER && expiry < Date.now() / 1000 ? 'expired' : 'valid'
}

/** Whether a token was genuine for one of its subject's earlier versions: it was used, or replaced by a newer one. */
export function wasGenuine(purpose: TokenPurpose, token: string, version: number): boolean {
  const earlier = Array.from({ length: Math.min(version, MOST_EARLIER) }, (_, index) => version - 1 - index)
  return earlier.some((before) => checkToken(purpose, token, before) !== 'wrong')
}

function mac(purpose: TokenPurpose, id: string, version: number, expiry: number): string {
  const secret = env().AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set: start the site with npm start')
  return createHmac('sha256', secret)
    .update(`token\n${purpose}\n${id}\n${version}\n${expiry}`)
    .digest('base64url')
}
