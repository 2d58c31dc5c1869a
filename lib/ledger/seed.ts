import { hash } from 'node:crypto'
import { decryptBytes, encryptBytes } from '@/lib/platform/encryption'
import { randomBytes } from '@/lib/platform/random-pool'
import { SALT_BYTES } from './commitment.ts'
import { SIGNED_FIELDS } from './signed-values.ts'

const PURPOSE = 'ledger-seed'
const BLOCK_BYTES = 64
const LABELS = SIGNED_FIELDS.map((field) => Buffer.from(field, 'ascii'))

/** 32 random bytes, from which the salts of a signature's entries are derived. */
export function newSeed(): Buffer {
  return randomBytes(SALT_BYTES)
}

/** The six salts of a confirmed entry, as `saltOf` gives them: by Node's own hash, since each press of a storm needs them. */
export function confirmedSalts(seed: Uint8Array): Buffer {
  const [inner, outer] = [padded(seed, 0x36), padded(seed, 0x5c)]
  return Buffer.concat(LABELS.map((label) => sha256(outer, sha256(inner, label))))
}

// RFC 2104: a key of 32 bytes is filled up to the block of SHA-256.
function padded(key: Uint8Array, byte: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, byte)
  for (const [at, value] of key.entries()) block[at] = value ^ byte
  return block
}

function sha256(...parts: Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer')
}

export function sealSeed(seed: Uint8Array): Buffer {
  return encryptBytes(PURPOSE, seed)
}

/** Throws when it was sealed with another DATA_KEY. */
export function openSeed(sealed: Uint8Array): Buffer {
  return decryptBytes(PURPOSE, sealed)
}
