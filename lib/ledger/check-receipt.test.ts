import { utf8ToBytes } from '@noble/hashes/utils.js'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { MemoryLog } from '@/testing/doubles/memory-log'
import { toBase64 } from './bytes.ts'
import { checkReceipt, type Trusted } from './check-receipt.ts'
import { checkpointText } from './checkpoint.ts'
import { commitment, FIELDS, saltOf, type Field } from './commitment.ts'
import { encodeEntry, type Entry } from './entry.ts'
import { inclusionProof } from './proofs.ts'
import { formatReceipt, parseReceipt, type Receipt } from './receipt.ts'
import { formatNote } from './signed-note.ts'
import { signingKey } from './signing-key.ts'

const ORIGIN = 'example.org/ledger'
const INDEX = 300
const seed = new Uint8Array(32).fill(4)
const key = signingKey(ORIGIN, new Uint8Array(32).fill(7))
const trusted: Trusted = { logs: [{ origin: ORIGIN, keys: [key.key] }], witnesses: [] }

const VALUES: Record<Exclude<Field, 'index'>, string | null> = {
  ...{ name: 'Ana Pérez 🕊', country: 'ES', region: null, comment: 'For my “daughter”' },
  ...{ 'text-version': '1.0', consent: 'I agree' },
}
const open = (field: Exclude<Field, 'index'>) => ({ field, salt: saltOf(seed, field), value: VALUES[field] })
const committed = (field: Exclude<Field, 'index'>) => commitment(field, saltOf(seed, field), VALUES[field])
const ENTRY: Entry = {
  ...({ kind: 'confirmed', hour: 498_897, before: false } as const),
  commitments: {
    ...{ name: committed('name'), country: committed('country'), region: committed('region') },
    ...{
      comment: committed('comment'),
      'text-version': committed('text-version'),
      consent: committed('consent'),
    },
  },
}

const bytes = encodeEntry(ENTRY)
const entries = Array.from({ length: 1_000 }, (_, at) => (at === INDEX ? bytes : utf8ToBytes(`${at}`)))
const log = new MemoryLog(entries)
const signed = (text: string, by = key) => formatNote(text, [by.sign(text)])

let good: Receipt

beforeAll(async () => {
  good = {
    index: INDEX,
    entry: bytes,
    opened: (['name', 'country', 'region'] as const).map(open),
    proof: await inclusionProof(INDEX, log.head.size, log.read),
    checkpoint: signed(checkpointText({ origin: ORIGIN, ...log.head })),
  }
})

const problemOf = (receipt: Receipt, whom = trusted) => checkReceipt(formatReceipt(receipt), whom).problem

test('a good receipt is proven, with its opened fields, its path and who signed', () => {
  const proven = checkReceipt(formatReceipt(good), trusted)
  if (proven.problem !== null) throw new Error(proven.problem)
  expect(proven).toMatchObject({ entry: ENTRY, index: INDEX, opened: good.opened })
  expect(proven.path).toHaveLength(good.proof.length)
  expect(proven.path.at(-1)?.above).toEqual(log.head.root)
  expect(proven.signatures.map((signature) => signature.key)).toEqual([key.key])
  expect(proven.cosignatures).toEqual([])
  expect(parseReceipt(formatReceipt(good))).toEqual(good)
})

test('the only entry of a log needs no path', () => {
  const lone = new MemoryLog([bytes])
  const checkpoint = signed(checkpointText({ origin: ORIGIN, ...lone.head }))
  expect(checkReceipt(formatReceipt({ ...good, index: 0, proof: [], checkpoint }), trusted)).toMatchObject({
    ...{ problem: null, path: [] },
  })
})

describe('a receipt is refused', () => {
  test('where a value is another, or absent', () => {
    for (const value of ['Ana', '', null]) {
      const opened = [{ ...open('name'), value }]
      expect(checkReceipt(formatReceipt({ ...good, opened }), trusted)).toEqual({
        ...{ problem: 'wrong-value', field: 'name' },
      })
    }
    const opened = [{ ...open('name'), field: 'index' as const }]
    expect(problemOf({ ...good, opened })).toBe('wrong-value')
    expect(problemOf({ ...good, opened: [{ ...open('region'), value: '' }] })).toBe('wrong-value')
  })

  test('where it stands elsewhere, or not at all', () => {
    expect(problemOf({ ...good, index: INDEX + 1 })).toBe('not-included')
    expect(problemOf({ ...good, index: 1_000 })).toBe('not-included')
    expect(problemOf({ ...good, proof: good.proof.slice(1) })).toBe('not-included')
    const entry = bytes.with(7, (bytes[7] ?? 0) ^ 1)
    expect(problemOf({ ...good, entry })).toBe('not-included')
  })

  test('where its log, its key or its signature is another', () => {
    const text = checkpointText({ origin: ORIGIN, ...log.head })
    const foreign = checkpointText({ origin: 'example.net/ledger', ...log.head })
    expect(checkReceipt(formatReceipt({ ...good, checkpoint: signed(foreign) }), trusted)).toEqual({
      ...{ problem: 'other-log', origin: 'example.net/ledger' },
    })
    const stranger = signingKey(ORIGIN, new Uint8Array(32).fill(8))
    expect(problemOf({ ...good, checkpoint: signed(text, stranger) })).toBe('unknown-key')
    const moved = formatNote(checkpointText({ origin: ORIGIN, ...log.head, size: 999 }), [key.sign(text)])
    expect(checkReceipt(formatReceipt({ ...good, checkpoint: moved }), trusted)).toEqual({
      ...{ problem: 'forged', name: ORIGIN },
    })
  })

  test('where its entry is of a kind that is not known', () => {
    expect(problemOf({ ...good, entry: bytes.with(1, 99) })).toBe('unknown-entry')
  })

  test('wherever it was cut, or its line ends were changed', () => {
    const text = formatReceipt(good)
    expect(checkReceipt(text.replaceAll('\n', '\r\n'), trusted).problem).toBe('damaged')
    for (let length = 0; length < text.length; length += 7) {
      const { problem } = checkReceipt(text.slice(0, length), trusted)
      expect(['not-a-receipt', 'damaged'], `${length}`).toContain(problem)
    }
    for (const other of ['', 'c2sp.org/tlog-proof@v2\n', '%PDF-1.4']) {
      expect(checkReceipt(other, trusted).problem).toBe('not-a-receipt')
    }
  })

  it.each([
    ...['null', '[]', '{}', '{"entry":"AQ=="}', '{"entry":"AQ","opened":[]}', '{"entry":1,"opened":[]}', '{'],
    ...['[null]', '[{}]', '[{"field":"name","salt":"AA==","value":"x"}]'].map(
      (opened) => `{"entry":"AQ==","opened":${opened}}`,
    ),
    `{"entry":"AQ==","opened":[{"field":"email","salt":"${toBase64(seed)}","value":"x"}]}`,
    `{"entry":"AQ==","opened":[{"field":"name","salt":"${toBase64(seed)}","value":1}]}`,
  ])('where its extra is %j', (extra) => {
    const line = `extra ${toBase64(utf8ToBytes(extra))}`
    expect(checkReceipt(formatReceipt(good).replace(/^extra .*$/m, line), trusted).problem).toBe('damaged')
  })
})

test('every bit that is flipped is noticed, or changes nothing that was proven', () => {
  const text = formatReceipt(good)
  const before = checkReceipt(text, trusted)
  for (let at = 0; at < text.length; at += 5) {
    const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1)
    const after = checkReceipt(changed, trusted)
    if (after.problem === null) expect(after, `${at}`).toEqual(before)
  }
})

test('the fields that a receipt may open are those of the entries', () => {
  expect(FIELDS).toEqual([...Object.keys(ENTRY.kind === 'confirmed' ? ENTRY.commitments : {}), 'index'])
})
