import { checkToken, makeToken, tokenSubject } from '@/lib/platform/tokens'

// Of no version: what makes a signer's other links worthless leaves this one, which must work for ever.
const EVERY_VERSION = 0

/** The token that ends the mail to a signature's address. Never expires; it opens no name, no address and no other page. */
export function unsubscribeToken(signatureId: string): string {
  return makeToken('unsubscribe', signatureId, EVERY_VERSION, null)
}

/** Whose mail a token ends; null when it is not genuine. The signature may have been erased since. */
export function unsubscribeSubject(token: string): string | null {
  const subject = tokenSubject(token)
  return subject && checkToken('unsubscribe', token, EVERY_VERSION) === 'valid' ? subject : null
}
