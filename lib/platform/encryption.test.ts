import { createCipheriv, createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'

const TEXT = 'Ana Pérez <ana@example.org> 🕊'

type Encryption = typeof import('@/lib/platform/encryption')

let encryption: Encryption

async function underKey(byte: string): Promise<Encryption> {
  vi.resetModules()
  vi.stubEnv('DATA_KEY', byte.repeat(32))
  return import('@/lib/platform/encryption')
}

beforeEach(async () => void (encryption = await underKey('ab')))

test.each([TEXT, '', 'x'.repeat(10_000)])('what was encrypted decrypts to what it was', (text) => {
  expect(encryption.decrypt('email', encryption.encrypt('email', text))).toBe(text)
})

test('what is encrypted does not show its text, and never looks the same twice', () => {
  const [first, second] = [encryption.encrypt('email', TEXT), encryption.encrypt('email', TEXT)]
  expect(Buffer.from(first).includes(Buffer.from('example.org'))).toBe(false)
  expect(Buffer.compare(first, second)).not.toBe(0)
})

test('it does not decrypt once any byte was changed', () => {
  const encrypted = encryption.encrypt('email', TEXT)
  for (const index of encrypted.keys()) {
    const changed = Uint8Array.from(encrypted, (byte, at) => (at === index ? byte ^ 1 : byte))
    expect(() => encryption.decrypt('email', changed), `byte ${index}`).toThrow()
  }
})

test('it does not decrypt once it was cut short', () => {
  const encrypted = encryption.encrypt('email', TEXT)
  for (const length of [0, 11, 20, 28, encrypted.length - 1]) {
    expect(() => encryption.decrypt('email', encrypted.subarray(0, length)), `${length} bytes`).toThrow()
  }
})

test('it decrypts for no other purpose', () => {
  const encrypted = encryption.encrypt('email', TEXT)
  expect(() => encryption.decrypt('mail', encrypted)).toThrow()
})

test('it decrypts under no other key', async () => {
  const encrypted = encryption.encrypt('email', TEXT)
  const other = await underKey('cd')
  expect(() => other.decrypt('email', encrypted)).toThrow()
})

test('what earlier releases encrypted still decrypts', () => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from('ab'.repeat(32), 'hex'), '', 'seal:email', 32))
  const iv = Buffer.alloc(12, 7)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(TEXT), cipher.final()])
  expect(encryption.decrypt('email', Buffer.concat([iv, cipher.getAuthTag(), body]))).toBe(TEXT)
})

test('equal texts have equal keyed hashes; another text, purpose or key gives another', async () => {
  const hash = hex(encryption.keyedHash('email', TEXT))
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(hex(encryption.keyedHash('email', TEXT))).toBe(hash)
  expect(hex(encryption.keyedHash('email', `${TEXT} `))).not.toBe(hash)
  expect(hex(encryption.keyedHash('mail', TEXT))).not.toBe(hash)
  const other = await underKey('cd')
  expect(hex(other.keyedHash('email', TEXT))).not.toBe(hash)
})

test('a keyed hash is HMAC-SHA256 under a key derived for its purpose', () => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from('ab'.repeat(32), 'hex'), '', 'hash:email', 32))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(encryption.keyedHashInHex('email', text)).toBe(
        createHmac('sha256', key).update(text).digest('hex'),
      )
    }),
  )
})

test('without a key nothing is encrypted', async () => {
  const without = await underKey('')
  expect(() => without.encrypt('email', TEXT)).toThrow('DATA_KEY')
})

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
