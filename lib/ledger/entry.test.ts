import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, it, test } from 'vitest'
import { commitment, laterSaltOf, saltOf } from './commitment.ts'
import { formatEntryBundle, parseEntryBundle } from './entry-bundle.ts'
import {
  countOf,
  decodeEntry,
  encodeEntry,
  hourOf,
  KINDS,
  startOfHour,
  type Entry,
  type Kind,
} from './entry.ts'
import { hashOfWords } from './published-words.ts'

const hash = (byte: number) => new Uint8Array(32).fill(byte)
const index = hash(1)

const ENTRIES: [entry: Entry, bytes: number][] = [
  [
    {
      ...({ kind: 'confirmed', hour: 500_000, before: false } as const),
      commitments: {
        ...{ name: hash(1), country: hash(2), region: hash(3), comment: hash(4) },
        ...{ 'text-version': hash(5), consent: hash(6) },
      },
    },
    200,
  ],
  [{ kind: 'withdrawn', hour: 500_001, commitments: { index } }, 40],
  [{ kind: 'removed', hour: 500_002, commitments: { index }, correctionId: 0xffff_ffff }, 44],
  [{ kind: 'restored', hour: 500_003, commitments: { index }, correctionId: 7 }, 44],
  [{ kind: 'renewed', hour: 0, commitments: { index, 'text-version': hash(2), consent: hash(3) } }, 104],
  [{ kind: 'delivered', hour: 1, deliveryId: 3, signatures: 70_000, manifest: hash(9) }, 48],
  [{ kind: 'text_version', hour: 2, versionId: 4, major: 1, minor: 65_535, words: hash(8) }, 48],
  [{ kind: 'continued', hour: 3, checkpoint: 'example.org/ledger\n…' }, 30],
]

it.each(ENTRIES)('%j is written and read', (entry, length) => {
  const bytes = encodeEntry(entry)
  expect(bytes).toHaveLength(length)
  expect(bytes.slice(0, 4)).toEqual(Uint8Array.of(1, KINDS[entry.kind], 0, 0))
  expect(decodeEntry(bytes)).toEqual(entry)
})

test('the mark of an event older than the ledger stands in its third byte', () => {
  const [[confirmed] = []] = ENTRIES
  if (confirmed?.kind !== 'confirmed') throw new Error('Not the first')
  const bytes = encodeEntry({ ...confirmed, before: true })
  expect(bytes[2]).toBe(1)
  expect(decodeEntry(bytes)).toEqual({ ...confirmed, before: true })
})

test('what is of another format, kind, mark or length is refused', () => {
  for (const [entry] of ENTRIES) {
    const bytes = encodeEntry(entry)
    expect(decodeEntry(bytes.with(0, 2))).toBeNull()
    expect(decodeEntry(bytes.with(1, 0))).toBeNull()
    expect(decodeEntry(bytes.with(1, 9))).toBeNull()
    expect(decodeEntry(bytes.with(2, 2))).toBeNull()
    expect(decodeEntry(bytes.with(3, 1))).toBeNull()
    expect(decodeEntry(bytes.slice(0, 7))).toBeNull()
    if (entry.kind === 'continued') continue
    expect(decodeEntry(bytes.slice(0, -1))).toBeNull()
    expect(decodeEntry(concatBytes(bytes, Uint8Array.of(0)))).toBeNull()
    if (entry.kind !== 'confirmed') expect(decodeEntry(bytes.with(2, 1))).toBeNull()
  }
  expect(decodeEntry(Uint8Array.of(1, 8, 0, 0, 0, 0, 0, 0, 0xff))).toBeNull()
})

test('a number or hash that does not fit its bytes is not written', () => {
  const delivered = { kind: 'delivered', hour: 1, deliveryId: 1, signatures: 1, manifest: hash(1) } as const
  expect(() => encodeEntry({ ...delivered, signatures: 2 ** 32 })).toThrow(RangeError)
  expect(() => encodeEntry({ ...delivered, signatures: -1 })).toThrow(RangeError)
  expect(() => encodeEntry({ ...delivered, hour: 1.5 })).toThrow(RangeError)
  expect(() => encodeEntry({ ...delivered, manifest: hash(1).slice(1) })).toThrow(RangeError)
})

test('an hour is rounded down, in UTC', () => {
  expect(hourOf(new Date('1970-01-01T00:59:59.999Z'))).toBe(0)
  expect(hourOf(new Date('2026-11-30T09:30:00Z'))).toBe(498_897)
  expect(startOfHour(498_897).toISOString()).toBe('2026-11-30T09:00:00.000Z')
})

test('what confirms or restores counts one more, what withdraws or removes one less', () => {
  const counts = (Object.keys(KINDS) as Kind[]).map((kind) => [kind, countOf(kind)])
  expect(Object.fromEntries(counts)).toEqual({
    ...{ confirmed: 1, restored: 1, withdrawn: -1, removed: -1 },
    ...{ renewed: 0, delivered: 0, text_version: 0, continued: 0 },
  })
})

test('a commitment is to the field, the salt and the value in its composed form', () => {
  const salt = hash(3)
  expect(commitment('name', salt, 'Ana Pe\u0301rez')).toEqual(commitment('name', salt, 'Ana P\u00e9rez'))
  const all = [
    commitment('name', salt, 'Ana'),
    commitment('comment', salt, 'Ana'),
    commitment('name', hash(4), 'Ana'),
    commitment('name', salt, ''),
    commitment('name', salt, null),
    commitment('region', salt, null),
  ]
  expect(new Set(all.map(bytesToHex)).size).toBe(all.length)
  expect(() => commitment('name', salt.slice(1), 'Ana')).toThrow(RangeError)
})

test('each field has its own salt, in each entry', () => {
  const seed = hash(5)
  const salts = [
    saltOf(seed, 'name'),
    saltOf(seed, 'consent'),
    laterSaltOf(seed, 'renewed', 12n, 'consent'),
    laterSaltOf(seed, 'renewed', 13n, 'consent'),
    laterSaltOf(seed, 'withdrawn', 12n, 'index'),
    saltOf(hash(6), 'name'),
  ]
  expect(new Set(salts.map(bytesToHex)).size).toBe(salts.length)
  expect(salts.every(({ length }) => length === 32)).toBe(true)
})

test('the words of a version have one hash, in whatever order their languages come', () => {
  const english = {
    ...{ locale: 'en', salutation: 'Dear', title: 'Stop', target: 'The minister' },
    ...{ demand: 'Now', reasons: 'Because', consent: 'I agree' },
  }
  const spanish = { ...english, locale: 'es', salutation: 'Señora' }
  expect(hashOfWords([spanish, english])).toEqual(hashOfWords([english, spanish]))
  const shifted = { ...english, salutation: 'DearS', title: 'top' }
  expect(hashOfWords([shifted])).not.toEqual(hashOfWords([english]))
  expect(hashOfWords([english])).not.toEqual(hashOfWords([english, spanish]))
})

test('a bundle is its entries, each after its length', () => {
  const entries = [utf8ToBytes('one'), new Uint8Array(), new Uint8Array(300).fill(1)]
  const bundle = formatEntryBundle(entries)
  expect(bundle.slice(0, 5)).toEqual(Uint8Array.of(0, 3, 0x6f, 0x6e, 0x65))
  expect(parseEntryBundle(bundle)).toEqual(entries)
  expect(parseEntryBundle(new Uint8Array())).toEqual([])
  expect(parseEntryBundle(bundle.slice(0, -1))).toBeNull()
  expect(parseEntryBundle(bundle.slice(0, 1))).toBeNull()
  expect(() => formatEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError)
})
