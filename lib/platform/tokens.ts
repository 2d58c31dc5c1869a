import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/platform/env'

/**
 * `signed` leads on after confirming and only reads; `act` is the signer's link of the last 24 hours, which may do more than
 * their `signature` link.
 */
export type TokenPurpose =
  'confirm' | 'signed' | 'signature' | 'act' | 'unsubscribe' | 'admin' | 'preview' | 'received'

export const DAY = 24 * 60 * 60
const NEVER = 0
// Each earlier version costs an HMAC to check.
const MAX_EARLIER_VERSIONS = 50

export type TokenLinkState = 'opens' | 'over' | 'wrong'

/** Derived, never stored; raising `version` revokes older ones. `lifetime` in seconds, null for ever. */
export function makeToken(
  purpose: TokenPurpose,
  id: string,
  version: number,
  lifetime: number | null,
): string {
  return tokenWith(purpose, id, version, lifetime === null ? NEVER : seconds(Date.now()) + lifetime)
}

/** The same token for the same time, to the second. */
export function tokenExpiringAt(purpose: TokenPurpose, id: string, version: number, until: Date): string {
  return tokenWith(purpose, id, version, seconds(until.getTime()))
}

function tokenWith(purpose: TokenPurpose, id: string, version: number, expiry: number): string {
  return [id, expiry.toString(36), mac(purpose, id, version, expiry)].join('.')
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}

/** The claimed id, unchecked; null when malformed. */
export function tokenSubject(token: string): string | null {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[0-9a-z]{1,10}\.[\w-]{43}$/.exec(token)?.[1] ?? null
}

/** `expired` is genuine but too old. */
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

/** Whether it was genuine for an earlier version, so used or replaced; for any of the first 50 where the subject is gone. */
export function wasGenuine(
  purpose: TokenPurpose,
  token: string,
  version = MAX_EARLIER_VERSIONS + 1,
): boolean {
  const earlier = Array.from(
    { length: Math.min(version, MAX_EARLIER_VERSIONS) },
    (_, index) => version - 1 - index,
  )
  return earlier.some((before) => checkToken(purpose, token, before) !== 'wrong')
}

function mac(purpose: TokenPurpose, id: string, version: number, expiry: number): string {
  const secret = env().AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set: start the site with npm start')
  return createHmac('sha256', secret)
    .update(`token\n${purpose}\n${id}\n${version}\n${expiry}`)
    .digest('base64url')
}
