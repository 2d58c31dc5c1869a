import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** What an entry commits to of a signature, and the number of the entry that it acts on. */
export const FIELDS = ['name', 'country', 'region', 'comment', 'text-version', 'consent', 'index'] as const

export type Field = (typeof FIELDS)[number]

export const SALT_BYTES = 32

const PRESENT = Uint8Array.of(0)
const ABSENT = Uint8Array.of(1)

/** SHA-256(field ‖ 0x00 ‖ salt ‖ value in NFC), or of field ‖ 0x01 ‖ salt where there is no value. */
export function commitment(field: Field, salt: Uint8Array, value: string | null): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt of ${salt.length} bytes`)
  const name = utf8ToBytes(field)
  if (value === null) return sha256(concatBytes(name, ABSENT, salt))
  return sha256(concatBytes(name, PRESENT, salt, utf8ToBytes(value.normalize('NFC'))))
}

/** The salt of a field of the confirmed entry itself, from the secret seed of its event. */
export function saltOf(seed: Uint8Array, field: Field): Uint8Array {
  return hmac(sha256, seed, utf8ToBytes(field))
}

/** The salt of a field of a later entry on the same signature. */
export function laterSaltOf(seed: Uint8Array, kind: string, eventId: bigint, field: Field): Uint8Array {
  return hmac(sha256, seed, utf8ToBytes(`${kind}:${eventId}:${field}`))
}
