import { createHmac } from 'node:crypto'
import { decryptBytes, encryptBytes } from '@/lib/platform/encryption'
import { randomBytes } from '@/lib/platform/random-pool'
import { SALT_BYTES } from './commitment.ts'
import { SIGNED_FIELDS } from './signed-values.ts'

const PURPOSE = 'ledger-seed'

/** 32 random bytes, from which the salts of a signature's entries are derived. */
export function newSeed(): Buffer {
  return randomBytes(SALT_BYTES)
}

/** The six salts of a confirmed entry, as `saltOf` gives them: by Node's own HMAC, since each press of a storm needs them. */
export function confirmedSalts(seed: Uint8Array): Buffer {
  return Buffer.concat(
    SIGNED_FIELDS.map((field) => createHmac('sha256', seed).update(field, 'ascii').digest()),
  )
}

export function sealSeed(seed: Uint8Array): Buffer {
  return encryptBytes(PURPOSE, seed)
}

/** Throws when it was sealed with another DATA_KEY. */
export function openSeed(sealed: Uint8Array): Buffer {
  return decryptBytes(PURPOSE, sealed)
}
