import { checkToken, makeToken, tokenSubject } from '@/lib/platform/tokens'

// Must work for ever, so no version revokes it.
const EVERY_VERSION = 0

/** The token that ends mail to a signature's address: never expires, and opens nothing else. */
export function unsubscribeToken(signatureId: string): string {
  return makeToken('unsubscribe', signatureId, EVERY_VERSION, null)
}

/** The signature that a token belongs to, possibly erased since; null when it is not genuine. */
export function unsubscribeSubject(token: string): string | null {
  const subject = tokenSubject(token)
  return subject && checkToken('unsubscribe', token, EVERY_VERSION) === 'valid' ? subject : null
}
