import { createHmac } from 'node:crypto'
import { decryptBytes, encryptBytes } from '@/lib/platform/encryption'
import { randomBytes } from '@/lib/platform/random-pool'

const SALT_BYTES = 32
const PURPOSE = 'ledger-seed'
const CONFIRMED_FIELDS = ['name', 'country', 'region', 'comment', 'text-version', 'consent']

/** 32 random bytes, from which the salts of a signature's entries are derived. */
export function newSeed(): Buffer {
  return randomBytes(SALT_BYTES)
}

/** The salt (32 bytes) of one commitment: `name`, or `withdrawn:17:index` for an entry that acts on another. */
export function saltOf(seed: Uint8Array, label: string): Buffer {
  return createHmac('sha256', seed).update(label, 'ascii').digest()
}

/** Those of a confirmed entry, in the order of its fields. */
export function confirmedSalts(seed: Uint8Array): Buffer {
  return Buffer.concat(CONFIRMED_FIELDS.map((field) => saltOf(seed, field)))
}

export function sealSeed(seed: Uint8Array): Buffer {
  return encryptBytes(PURPOSE, seed)
}

/** Throws when it was sealed with another DATA_KEY. */
export function openSeed(sealed: Uint8Array): Buffer {
  return decryptBytes(PURPOSE, sealed)
}
