import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

export const PUBLIC_KEY_BYTES = 32
export const SIGNATURE_BYTES = 64

// Browsers have crypto.subtle over https alone.
hashes.sha512 = sha512

/** RFC 8032, strictly: one signature has one form. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false
  return verify(signature, message, publicKey, { zip215: false })
}
