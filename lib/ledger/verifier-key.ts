import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from './bytes.ts'
import { PUBLIC_KEY_BYTES } from './ed25519.ts'

/** What a key signs: a log's notes, or a witness's cosignatures (c2sp.org/signed-note, signature types). */
export const SIGNATURE_TYPES = { note: 0x01, cosignature: 0x04 } as const

export type SignatureType = keyof typeof SIGNATURE_TYPES

/** A public Ed25519 key with its name; `id` is 8 hexadecimal digits. */
export type VerifierKey = { name: string; id: string; type: SignatureType; publicKey: Uint8Array }

// No Unicode spaces, no plus, no controls.
const NAME = /^[^\s+\p{Cc}\p{Z}]+$/u
const VKEY = /^([^+]+)\+([\da-f]{8})\+([A-Za-z0-9+/=]+)$/

/** Throws RangeError for a name or key that cannot stand in a note. */
export function verifierKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== PUBLIC_KEY_BYTES) throw new RangeError('Not a key of a note')
  return { name, id: keyId(name, type, publicKey), type, publicKey }
}

export function isKeyName(name: string): boolean {
  return NAME.test(name)
}

/** The vkey: `name+id+base64(type ‖ key)`. */
export function formatVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(typed(type, publicKey))}`
}

/** Null unless it is an Ed25519 key of a log or a witness, and its id is right. */
export function parseVerifierKey(vkey: string): VerifierKey | null {
  const [, name = '', id, encoded = ''] = VKEY.exec(vkey) ?? []
  const bytes = fromBase64(encoded)
  const type = typeOf(bytes?.[0])
  if (!bytes || !type || !isKeyName(name) || bytes.length !== 1 + PUBLIC_KEY_BYTES) return null
  const key = verifierKey(name, type, bytes.slice(1))
  return key.id === id ? key : null
}

function keyId(name: string, type: SignatureType, publicKey: Uint8Array): string {
  const hash = sha256(concatBytes(utf8ToBytes(`${name}\n`), typed(type, publicKey)))
  return bytesToHex(hash.subarray(0, 4))
}

function typed(type: SignatureType, publicKey: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(SIGNATURE_TYPES[type]), publicKey)
}

function typeOf(byte: number | undefined): SignatureType | null {
  if (byte === SIGNATURE_TYPES.note) return 'note'
  return byte === SIGNATURE_TYPES.cosignature ? 'cosignature' : null
}
