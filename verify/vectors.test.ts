import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseCheckpoint } from './checkpoint.ts'
import { commit } from './commitment.ts'
import { countOf, parseEntry } from './entry.ts'
import { Frontier, isConsistent, isIncluded, leafHash } from './merkle.ts'
import { judgeCosignature, judgeSignatures, parseVkey } from './signed-note.ts'

type Vectors = {
  commitments: { field: string; salt: string; value: string | null; commitment: string }[]
  log: { kind: string; entry: string; leaf: string; root: string; count: number }[]
  consistency: { from: number; to: number; proof: string[] }
  keys: { log: { vkey: string }; witness: { vkey: string; seconds: number } }
}

const page = readFileSync('docs/ledger.md', 'utf8')
const vectors = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '') as Vectors
const [head = '', checkpointText = ''] = (/```text\n([^]*?)```/.exec(page)?.[1] ?? '').split(/\n\n(.*)/s)
const hex = (text: string) => Buffer.from(text, 'hex')
const treeOf = (size: number) => ({ size, root: hex(vectors.log[size - 1]?.root ?? '') })

it('commitments are as the page says', () => {
  for (const { field, salt, value, commitment } of vectors.commitments) {
    expect(commit(field, hex(salt), value)).toEqual(hex(commitment))
  }
})

it('entries, leaves, roots and the count are as the page says', () => {
  const frontier = new Frontier()
  let count = 0
  for (const { kind, entry, leaf, root, ...said } of vectors.log) {
    const parsed = parseEntry(hex(entry))
    frontier.append(leafHash(hex(entry)))
    count += parsed ? countOf(parsed.kind) : Number.NaN
    expect(parsed?.kind).toBe(kind.replace('_', '-'))
    expect([leafHash(hex(entry)), frontier.root(), count]).toEqual([hex(leaf), hex(root), said.count])
    for (let end = 0; end < hex(entry).length; end += 1)
      expect(parseEntry(hex(entry).subarray(0, end))).toBeNull()
    expect(parseEntry(Buffer.concat([hex(entry), Buffer.of(0)]))).toBeNull()
  }
})

it('the proof between two trees holds', () => {
  const { from, to, proof } = vectors.consistency
  expect(isConsistent(treeOf(from), treeOf(to), proof.map(hex))).toBe(true)
})

it('the receipt holds, signed by the log and cosigned by the witness', () => {
  const checkpoint = parseCheckpoint(Buffer.from(checkpointText))
  const [log, witness] = [parseVkey(vectors.keys.log.vkey), parseVkey(vectors.keys.witness.vkey)]
  if (!checkpoint || !log || !witness) throw new Error('The page has no receipt')
  expect(judgeSignatures(checkpoint.note, [log]).state).toBe('valid')
  expect(judgeCosignature(checkpoint.note, witness)).toEqual({
    state: 'valid',
    seconds: vectors.keys.witness.seconds,
  })
  const proof = head
    .split('\n')
    .slice(3)
    .map((hash) => Buffer.from(hash, 'base64'))
  expect(isIncluded(checkpoint, 1, hex(vectors.log[1]?.leaf ?? ''), proof)).toBe(true)
})
