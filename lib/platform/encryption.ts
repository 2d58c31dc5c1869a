import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { randomBytes } from '@/lib/platform/random-pool'

const IV_BYTES = 12
const TAG_BYTES = 16
const keys = new Map<string, Buffer>()

/** AES-256-GCM under DATA_KEY for one purpose: iv, tag, ciphertext. */
export function encrypt(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(encryptToHex(purpose, text), 'hex'))
}

export function encryptBytes(purpose: string, bytes: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key(`seal:${purpose}`), iv)
  const body = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([iv, cipher.getAuthTag(), ...body])
}

/** Hex is cheaper to put into SQL than bytes. */
export function encryptToHex(purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key(`seal:${purpose}`), iv)
  const body = cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
  return iv.toString('hex') + cipher.getAuthTag().toString('hex') + body
}

/** Throws when the data was changed, or made with another key or purpose. */
export function decrypt(purpose: string, sealed: Uint8Array): string {
  return decryptBytes(purpose, sealed).toString('utf8')
}

export function decryptBytes(purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const iv = bytes.subarray(0, IV_BYTES)
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key(`seal:${purpose}`), iv, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}

/** HMAC-SHA256 (32 bytes) under DATA_KEY for one purpose. */
export function keyedHash(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(keyedHashInHex(purpose, text), 'hex'))
}

export function keyedHashInHex(purpose: string, text: string): string {
  return createHmac('sha256', key(`hash:${purpose}`))
    .update(text, 'utf8')
    .digest('hex')
}

function key(purpose: string): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  const master = env().DATA_KEY
  if (!master) throw new Error('DATA_KEY is not set: start the site with npm start')
  const derived = Buffer.from(hkdfSync('sha256', Buffer.from(master, 'hex'), '', purpose, 32))
  keys.set(purpose, derived)
  return derived
}
