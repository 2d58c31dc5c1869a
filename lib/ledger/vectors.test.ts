import { readFileSync } from 'node:fs'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { MemoryLog } from '@/testing/doubles/memory-log'
import { checkReceipt } from './check-receipt.ts'
import { commitment, FIELDS, laterSaltOf, saltOf } from './commitment.ts'
import { countOf, decodeEntry, encodeEntry, KINDS } from './entry.ts'
import { leafHash } from './hash.ts'
import { consistencyProof, inclusionProof } from './proofs.ts'
import { hashOfWords } from './published-words.ts'
import { formatReceipt, parseReceipt } from './receipt.ts'
import { signingKey } from './signing-key.ts'
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.ts'

const bytes = z.string().transform(hexToBytes)
const field = z.enum(FIELDS)
const text = z.string()
const key = z.object({ name: text, secret: bytes, vkey: text })
const Vectors = z.object({
  commitments: z.array(z.object({ field, salt: bytes, value: text.nullable(), commitment: text })),
  seed: bytes,
  salts: z.array(z.object({ label: text, salt: text })),
  words: z.object({
    languages: z.array(
      z.object({
        ...{ locale: text, salutation: text, title: text, target: text },
        ...{ demand: text, reasons: text, consent: text },
      }),
    ),
    hash: text,
  }),
  log: z.array(
    z.object({
      ...{ kind: z.enum(Object.keys(KINDS) as (keyof typeof KINDS)[]), entry: bytes },
      ...{ leaf: text, root: text, count: z.number() },
    }),
  ),
  consistency: z.object({ from: z.number(), to: z.number(), proof: z.array(text) }),
  keys: z.object({ log: key, witness: key.extend({ seconds: z.number() }) }),
})

const page = readFileSync('docs/ledger.md', 'utf8')
const [, json = ''] = /```json\n([^]*?)```/.exec(page) ?? []
const [, receipt = ''] = /```text\n([^]*?)```/.exec(page) ?? []
const vectors = Vectors.parse(JSON.parse(json))
const entries = vectors.log.map(({ entry }) => entry)

test('commitments, salts and words are as the page says', () => {
  for (const { field, salt, value, ...vector } of vectors.commitments)
    expect(bytesToHex(commitment(field, salt, value))).toBe(vector.commitment)
  expect(vectors.salts).toEqual([
    { label: 'name', salt: bytesToHex(saltOf(vectors.seed, 'name')) },
    { label: 'withdrawn:12:index', salt: bytesToHex(laterSaltOf(vectors.seed, 'withdrawn', 12n, 'index')) },
  ])
  expect(bytesToHex(hashOfWords(vectors.words.languages))).toBe(vectors.words.hash)
})

test('entries, leaves, roots and the count are as the page says', () => {
  const log = new MemoryLog()
  let count = 0
  for (const { kind, entry, ...vector } of vectors.log) {
    const decoded = decodeEntry(entry)
    expect(decoded?.kind).toBe(kind)
    expect(decoded && encodeEntry(decoded)).toEqual(entry)
    log.append([entry])
    count += countOf(kind)
    const made = { leaf: bytesToHex(leafHash(entry)), root: bytesToHex(log.head.root), count }
    expect(made).toEqual(vector)
  }
})

test('the proof between two trees is as the page says', async () => {
  const { from, to, proof } = vectors.consistency
  const made = await consistencyProof(from, to, new MemoryLog(entries).read)
  expect(made.map(bytesToHex)).toEqual(proof)
})

test('the keys and the receipt are as the page says', async () => {
  const { log, witness } = vectors.keys
  expect(formatVerifierKey(signingKey(log.name, log.secret).key)).toBe(log.vkey)
  const { publicKey } = signingKey(witness.name, witness.secret).key
  const witnessKey = verifierKey(witness.name, 'cosignature', publicKey)
  expect(formatVerifierKey(witnessKey)).toBe(witness.vkey)

  const logKey = parseVerifierKey(log.vkey)
  if (!logKey) throw new Error('Not a key')
  const trusted = { logs: [{ origin: log.name, keys: [logKey] }], witnesses: [witnessKey] }
  const proven = checkReceipt(receipt, trusted)
  expect(proven).toMatchObject({
    ...{ problem: null, index: 1, entry: decodeEntry(entries[1] ?? vectors.seed) },
    cosignatures: [{ seconds: witness.seconds }],
  })
  const parsed = parseReceipt(receipt)
  expect(parsed && formatReceipt(parsed)).toBe(receipt)
  expect(parsed?.proof).toEqual(await inclusionProof(1, entries.length, new MemoryLog(entries).read))
})
