import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryLog } from '@/testing/doubles/memory-log'
import { isConsistent, isIncluded } from './check-proof.ts'
import { EMPTY_ROOT, leafHash, nodeHash, rootOf } from './hash.ts'
import { consistencyProof, inclusionProof, inclusionProver, rootAt } from './proofs.ts'
import { readEdge, rootOfEdge } from './tiles.ts'

const BOUNDED = { seed: 6962, numRuns: 40 }

// The trees of Certificate Transparency's own tests.
const ENTRIES = [
  ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'],
].map(hexToBytes)
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(hexToBytes)
const INCLUSION: [index: number, size: number, proof: string[]][] = [
  [0, 1, []],
  [
    ...([0, 8] as const),
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    ...([5, 8] as const),
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    ...([1, 5] as const),
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]
const CONSISTENCY: [old: number, size: number, proof: string[]][] = [
  [1, 1, []],
  [
    ...([1, 8] as const),
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    ...([6, 8] as const),
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    ...([2, 5] as const),
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    ...([6, 7] as const),
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
]

describe('the test trees of Certificate Transparency', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))(
    'have their root at size $size',
    async ({ size, root }) => {
      expect(rootOf(ENTRIES.slice(0, size).map(leafHash))).toEqual(root)
      expect(new MemoryLog(ENTRIES.slice(0, size)).head.root).toEqual(root)
      expect(await rootAt(size, new MemoryLog(ENTRIES).read)).toEqual(root)
    },
  )

  it.each(INCLUSION)('prove that the leaf %i is in the tree of %i', async (index, size, proof) => {
    const { read } = new MemoryLog(ENTRIES)
    const made = await inclusionProof(index, size, read)
    expect(made.map(bytesToHex)).toEqual(proof)
    expect(isIncluded(treeOf(size), index, leafHash(entry(index)), made)).toBe(true)
  })

  it.each(CONSISTENCY)('prove that the tree of %i begins the one of %i', async (old, size, proof) => {
    const { read } = new MemoryLog(ENTRIES)
    const made = await consistencyProof(old, size, read)
    expect(made.map(bytesToHex)).toEqual(proof)
    expect(isConsistent(treeOf(old), treeOf(size), made)).toBe(true)
  })
})

const entry = (index: number) => ENTRIES[index] ?? new Uint8Array()
const treeOf = (size: number) => ({ size, root: ROOTS[size] ?? EMPTY_ROOT })

// RFC 6962, section 2.1, word for word.
function definedRoot(leaves: Uint8Array[]): Uint8Array {
  const [first, second] = leaves
  if (!first || !second) return first ?? EMPTY_ROOT
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)))
}

const MOST = 2_000
const leaves = Array.from({ length: MOST }, (_, index) => leafHash(utf8ToBytes(`entry ${index}`)))
const whole = new MemoryLog()
whole.appendLeaves(leaves)

describe('a tree of any size up to 2,000', () => {
  const growing = new MemoryLog()
  const roots = [EMPTY_ROOT, ...leaves.map((leaf) => (growing.appendLeaves([leaf]), growing.head.root))]
  const headOf = (size: number) => ({ size, root: roots[size] ?? EMPTY_ROOT })
  const leaf = (index: number) => leaves[index] ?? EMPTY_ROOT

  it('has the root that the RFC defines, whether it grew leaf by leaf or was read from tiles', async () => {
    for (let size = 0; size <= MOST; size += 97) {
      expect(roots[size], `${size}`).toEqual(definedRoot(leaves.slice(0, size)))
      expect(await rootAt(size, whole.read), `${size}`).toEqual(roots[size])
    }
    expect(growing.head).toEqual(whole.head)
    expect(tilesOf(growing)).toEqual(tilesOf(whole))
  })

  it('proves a leaf of it', async () => {
    for (let size = 1; size <= MOST; size += 1) {
      const index = 1_000_003 % size
      const proof = await inclusionProof(index, size, whole.read)
      expect(isIncluded(headOf(size), index, leaf(index), proof), `${index} of ${size}`).toBe(true)
    }
  })

  it('proves many of its leaves as it proves one', async () => {
    const prove = inclusionProver(MOST, whole.read)
    for (let index = 0; index < MOST; index += 7)
      expect(await prove(index), `${index}`).toEqual(await inclusionProof(index, MOST, whole.read))
    await expect(prove(MOST)).rejects.toThrow(RangeError)
  })

  it('proves that it began as a smaller one', async () => {
    for (let size = 1; size <= MOST; size += 3) {
      const old = 1_000_003 % (size + 1)
      const between = await consistencyProof(old, size, whole.read)
      expect(isConsistent(headOf(old), headOf(size), between), `${old} of ${size}`).toBe(true)
    }
  })

  it('proves every leaf and every beginning while it is small', async () => {
    for (let size = 1; size <= 34; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusionProof(index, size, whole.read)
        expect(isIncluded(headOf(size), index, leaf(index), proof), `${index} of ${size}`).toBe(true)
        const between = await consistencyProof(index, size, whole.read)
        expect(isConsistent(headOf(index), headOf(size), between), `${index} of ${size}`).toBe(true)
      }
    }
  })

  const place = fc
    .tuple(fc.integer({ min: 2, max: MOST }), fc.nat(MOST))
    .map(([size, at]) => ({ size, index: at % size }))

  it('refuses an inclusion once any bit, the index or the length is changed', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), async ({ size, index }, bit) => {
        const [head, own] = [headOf(size), leaf(index)]
        const proof = await inclusionProof(index, size, whole.read)
        for (const [at, hash] of proof.entries()) {
          const changed = proof.with(at, flipped(hash, (at * 11 + index) % 32, bit))
          expect(isIncluded(head, index, own, changed)).toBe(false)
        }
        expect(isIncluded({ size, root: flipped(head.root, index % 32, bit) }, index, own, proof)).toBe(false)
        expect(isIncluded(head, index, flipped(own, index % 32, bit), proof)).toBe(false)
        expect(isIncluded(head, (index + 1) % size, own, proof)).toBe(false)
        expect(isIncluded(head, size, own, proof)).toBe(false)
        expect(isIncluded(head, index, own, proof.slice(0, -1))).toBe(false)
        expect(isIncluded(head, index, own, [...proof, own])).toBe(false)
      }),
      BOUNDED,
    )
  })

  it('refuses a consistency once any bit or the length is changed', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), async ({ size, index }, bit) => {
        const old = Math.max(1, index)
        const [before, after] = [headOf(old), headOf(size)]
        const proof = await consistencyProof(old, size, whole.read)
        for (const [at, hash] of proof.entries()) {
          const changed = proof.with(at, flipped(hash, (at * 11 + index) % 32, bit))
          expect(isConsistent(before, after, changed)).toBe(false)
        }
        const root = flipped(before.root, index % 32, bit)
        expect(isConsistent({ size: old, root }, after, proof)).toBe(false)
        expect(isConsistent(before, { size, root: flipped(after.root, index % 32, bit) }, proof)).toBe(false)
        expect(isConsistent(after, before, proof)).toBe(false)
        expect(isConsistent(before, after, proof.slice(0, -1))).toBe(false)
        expect(isConsistent(before, after, [...proof, root])).toBe(false)
      }),
      BOUNDED,
    )
  })

  it('has the same tiles and root in whatever batches it grew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 4 }), async (batches) => {
        const log = new MemoryLog()
        for (const batch of batches) log.appendLeaves(leaves.slice(log.head.size, log.head.size + batch))
        const once = new MemoryLog()
        once.appendLeaves(leaves.slice(0, log.head.size))
        expect(log.head).toEqual(headOf(log.head.size))
        expect(tilesOf(log)).toEqual(tilesOf(once))
        expect(rootOfEdge(await readEdge(log.head.size, whole.read))).toEqual(log.head.root)
      }),
      { ...BOUNDED, numRuns: 12 },
    )
  })
})

it('no proof is made of what a tree does not have', async () => {
  await expect(inclusionProof(8, 8, whole.read)).rejects.toThrow(RangeError)
  await expect(inclusionProof(-1, 8, whole.read)).rejects.toThrow(RangeError)
  await expect(consistencyProof(9, 8, whole.read)).rejects.toThrow(RangeError)
})

function tilesOf(log: MemoryLog): string[] {
  return [...log.tiles].map(([address, hashes]) => `${address} ${bytesToHex(hashes)}`).sort()
}

function flipped(hash: Uint8Array, byte: number, bit: number): Uint8Array {
  return hash.with(byte, (hash[byte] ?? 0) ^ (1 << bit))
}
