import { expect, it } from 'vitest'
import { MadeLog } from '@/testing/doubles/ledger'
import { EMPTY_ROOT, Frontier, isConsistent, isIncluded, leafHash } from './merkle.ts'

// The leaves and roots that implementations of RFC 6962 are tested with.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
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
]
const SIZE = 40
const log = new MadeLog('log.example').add(
  ...Array.from({ length: SIZE }, (_, index) => Buffer.from(`entry ${index}`)),
)
const sizes = Array.from({ length: SIZE + 1 }, (_, size) => size)
const treeOf = (size: number) => ({ size, root: log.root(0, size) })

function flipped(hash: Buffer): Buffer {
  const other = Buffer.from(hash)
  other.writeUInt8(other.readUInt8(7) ^ 1, 7)
  return other
}

it('a tree that grows has the roots of RFC 6962, also when it is taken up again', () => {
  let frontier = new Frontier()
  const roots = [frontier.root().toString('hex')]
  for (const leaf of LEAVES) {
    frontier = new Frontier(frontier.size, frontier.hashes)
    frontier.append(leafHash(Buffer.from(leaf, 'hex')))
    roots.push(frontier.root().toString('hex'))
  }
  expect(roots).toEqual(ROOTS)
  expect(() => new Frontier(3, [EMPTY_ROOT])).toThrow()
})

it('each entry of each tree is proven, and no other one', () => {
  for (const size of sizes.slice(1)) {
    for (let index = 0; index < size; index += 1) {
      const leaf = leafHash(log.entries[index] ?? Buffer.of())
      const proof = log.inclusion(index, size)
      const tree = treeOf(size)
      expect(isIncluded(tree, index, leaf, proof)).toBe(true)
      const wrong = [
        isIncluded(tree, index + 1, leaf, proof),
        isIncluded(tree, size + index, leaf, proof),
        isIncluded(tree, index, flipped(leaf), proof),
        isIncluded({ ...tree, root: flipped(tree.root) }, index, leaf, proof),
        isIncluded(tree, index, leaf, [...proof, tree.root]),
        ...(size > 1 ? [isIncluded(tree, index, leaf, proof.slice(1))] : []),
        ...proof.map((hash, at) => isIncluded(tree, index, leaf, proof.with(at, flipped(hash)))),
      ]
      expect(wrong).not.toContain(true)
    }
  }
})

it('each tree begins with each smaller one, and with no other', () => {
  for (const size of sizes) {
    for (const before of sizes.slice(0, size + 1)) {
      const [older, newer, proof] = [treeOf(before), treeOf(size), log.consistency(before, size)]
      expect(isConsistent(older, newer, proof)).toBe(true)
      const wrong = [
        isConsistent({ ...older, root: flipped(older.root) }, newer, proof),
        isConsistent(older, newer, [...proof, newer.root]),
        ...(before > 0 ? [isConsistent(older, { ...newer, root: flipped(newer.root) }, proof)] : []),
        ...(proof.length > 0
          ? [isConsistent(older, newer, proof.slice(1)), isConsistent(older, newer, [])]
          : []),
        ...(before < size ? [isConsistent(newer, older, proof)] : []),
        ...proof.map((hash, at) => isConsistent(older, newer, proof.with(at, flipped(hash)))),
      ]
      expect(wrong).not.toContain(true)
    }
  }
})
