import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { NoteSignature } from './signed-note.ts'
import { verifierKey, type VerifierKey } from './verifier-key.ts'

export type SigningKey = { key: VerifierKey; sign: (text: string) => NoteSignature }

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A log's key of 32 secret bytes, which signs notes under this name. The same text always gets the same signature. */
export function signingKey(name: string, secret: Uint8Array): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const key = verifierKey(name, 'note', new Uint8Array(Buffer.from(x, 'base64url')))
  return {
    key,
    sign: (text) => ({
      name,
      keyId: key.id,
      signature: new Uint8Array(sign(null, Buffer.from(text), privateKey)),
    }),
  }
}
