import { areEqual } from './bytes.ts'
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hash.ts'

/** What a checkpoint says of a tree. */
export type TreeHead = { size: number; root: Uint8Array }

/** One step from a leaf to the root: the hash beside the path, and where the path has come. */
export type Step = { side: 'left' | 'right'; beside: Uint8Array; above: Uint8Array }

/** Whether the tree holds the leaf hash at the index (RFC 9162, section 2.1.3.2). */
export function isIncluded(head: TreeHead, index: number, leaf: Uint8Array, proof: readonly Uint8Array[]) {
  const steps = pathUp(head.size, index, leaf, proof)
  return steps !== null && areEqual(steps.at(-1)?.above ?? leaf, head.root)
}

/** The path that a proof takes from a leaf, to whatever root; null where its length is not that of the index. */
export function pathUp(
  size: number,
  index: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
): Step[] | null {
  if (!isCount(size) || !isCount(index) || index >= size || !areHashes([leaf, ...proof])) return null
  const steps: Step[] = []
  let [at, last, hash] = [index, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return null
    const side = isOdd(at) || at === last ? 'left' : 'right'
    hash = side === 'left' ? nodeHash(beside, hash) : nodeHash(hash, beside)
    steps.push({ side, beside, above: hash })
    if (side === 'left') [at, last] = skipLoneNodes(at, last)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? steps : null
}

/** Whether the larger tree begins with the smaller one (RFC 9162, section 2.1.4.2); every tree does with the empty one. */
export function isConsistent(old: TreeHead, head: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!isCount(old.size) || !isCount(head.size) || old.size > head.size || !areHashes(proof)) return false
  if (old.size === 0) return proof.length === 0 && areEqual(old.root, EMPTY_ROOT)
  if (old.size === head.size) return proof.length === 0 && areEqual(old.root, head.root)
  return bothRootsFit(old, head, isPowerOfTwo(old.size) ? [old.root, ...proof] : proof)
}

function bothRootsFit(old: TreeHead, head: TreeHead, [first, ...rest]: readonly Uint8Array[]): boolean {
  if (!first) return false
  let [at, last] = [old.size - 1, head.size - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  let [oldHash, hash] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      oldHash = nodeHash(beside, oldHash)
      hash = nodeHash(beside, hash)
      ;[at, last] = skipLoneNodes(at, last)
    } else hash = nodeHash(hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && areEqual(oldHash, old.root) && areEqual(hash, head.root)
}

// On levels where the path is the last of an odd number, nothing stands beside it.
function skipLoneNodes(at: number, last: number): [number, number] {
  return isOdd(at) || at === 0 ? [at, last] : skipLoneNodes(half(at), half(last))
}

// Sizes may be above 2^31, where bit operations end.
const half = (value: number) => Math.floor(value / 2)
const isOdd = (value: number) => value % 2 === 1
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0

function isPowerOfTwo(value: number): boolean {
  let power = 1
  while (power < value) power *= 2
  return power === value
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === HASH_BYTES)
}
