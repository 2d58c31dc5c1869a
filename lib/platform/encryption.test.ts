import { createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'

const TEXT = 'Ana Pérez <ana@example.org> 🕊'

type Sealing = typeof import('@/lib/platform/encryption')

let sealing: Sealing

/** The module as a process has it that was started with this key. */
async function underKey(byte: string): Promise<Sealing> {
  vi.resetModules()
  vi.stubEnv('DATA_KEY', byte.repeat(32))
  return import('@/lib/platform/encryption')
}

beforeEach(async () => void (sealing = await underKey('ab')))

test.each([TEXT, '', 'x'.repeat(10_000)])('what was sealed opens as it was', (text) => {
  expect(sealing.unseal('email', sealing.seal('email', text))).toBe(text)
})

test('what is sealed does not show its text, and never looks the same twice', () => {
  const [first, second] = [sealing.seal('email', TEXT), sealing.seal('email', TEXT)]
  expect(Buffer.from(first).includes(Buffer.from('example.org'))).toBe(false)
  expect(Buffer.compare(first, second)).not.toBe(0)
})

test('it does not open once any byte was changed', () => {
  const sealed = sealing.seal('email', TEXT)
  for (const index of sealed.keys()) {
    const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte))
    expect(() => sealing.unseal('email', changed), `byte ${index}`).toThrow()
  }
})

test('it does not open once it was cut short', () => {
  const sealed = sealing.seal('email', TEXT)
  for (const length of [0, 11, 20, 28, sealed.length - 1]) {
    expect(() => sealing.unseal('email', sealed.subarray(0, length)), `${length} bytes`).toThrow()
  }
})

test('it opens for no other purpose', () => {
  const sealed = sealing.seal('email', TEXT)
  expect(() => sealing.unseal('mail', sealed)).toThrow()
})

test('it opens under no other key', async () => {
  const sealed = sealing.seal('email', TEXT)
  const other = await underKey('cd')
  expect(() => other.unseal('email', sealed)).toThrow()
})

test('equal texts have equal keyed hashes; another text, purpose or key gives another', async () => {
  const hash = hex(sealing.keyedHash('email', TEXT))
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(hex(sealing.keyedHash('email', TEXT))).toBe(hash)
  expect(hex(sealing.keyedHash('email', `${TEXT} `))).not.toBe(hash)
  expect(hex(sealing.keyedHash('mail', TEXT))).not.toBe(hash)
  const other = await underKey('cd')
  expect(hex(other.keyedHash('email', TEXT))).not.toBe(hash)
})

test('a keyed hash is HMAC-SHA256 under a key derived for its purpose', () => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from('ab'.repeat(32), 'hex'), '', 'hash:email', 32))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sealing.keyedHashInHex('email', text)).toBe(createHmac('sha256', key).update(text).digest('hex'))
    }),
  )
})

test('without a key nothing is sealed', async () => {
  const without = await underKey('')
  expect(() => without.seal('email', TEXT)).toThrow('DATA_KEY')
})

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
