import { createHash } from 'node:crypto'

export const HASH_BYTES = 32
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

/** The root of a tree without entries: SHA-256 of nothing (RFC 6962, 2.1). */
export const EMPTY_ROOT = sha256()

export function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** RFC 6962, 2.1. */
export function leafHash(entry: Uint8Array): Buffer {
  return sha256(LEAF, entry)
}

/** RFC 6962, 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(NODE, left, right)
}

/** A tree that grows, of which only the roots of its perfect subtrees are kept: 32 bytes for each bit of its size. */
export class Frontier {
  private count: number
  private readonly subtrees: Buffer[]

  constructor(size = 0, subtrees: Buffer[] = []) {
    if (subtrees.length !== bitsOf(size)) throw new Error('A frontier has a hash for each bit of its size')
    this.count = size
    this.subtrees = [...subtrees]
  }

  get size(): number {
    return this.count
  }

  /** Largest first. */
  get hashes(): Buffer[] {
    return [...this.subtrees]
  }

  append(leaf: Buffer): void {
    let hash = leaf
    for (let rest = this.count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      hash = nodeHash(this.subtrees.pop() ?? EMPTY_ROOT, hash)
    }
    this.subtrees.push(hash)
    this.count += 1
  }

  root(): Buffer {
    return this.subtrees.reduceRight<Buffer | null>(foldLeft, null) ?? EMPTY_ROOT
  }
}

function foldLeft(right: Buffer | null, left: Buffer): Buffer {
  return right ? nodeHash(left, right) : left
}

/** The tree over hashes that follow each other at one level. */
export function frontierOf(hashes: Buffer[]): Frontier {
  const frontier = new Frontier()
  for (const hash of hashes) frontier.append(hash)
  return frontier
}

export function rootOf(hashes: Buffer[]): Buffer {
  return frontierOf(hashes).root()
}

/** Whether the leaf stands at the index of the tree (RFC 9162, 2.1.3.2). */
export function isIncluded(
  { size, root }: { size: number; root: Buffer },
  index: number,
  leaf: Buffer,
  proof: Buffer[],
): boolean {
  if (index >= size) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      while (place % 2 === 0 && place > 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && hash.equals(root)
}

export type Tree = { size: number; root: Buffer }

/** Whether the newer tree begins with the entries of the older one (RFC 9162, 2.1.4.2; an empty proof for size 0 and for the same size). */
export function isConsistent(older: Tree, newer: Tree, proof: Buffer[]): boolean {
  if (older.size > newer.size) return false
  if (older.size === 0) return proof.length === 0 && older.root.equals(EMPTY_ROOT)
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root)
  const path = bitsOf(older.size) === 1 ? [older.root, ...proof] : proof
  const [first, ...rest] = path
  if (!first || proof.length === 0) return false
  let place = older.size - 1
  let last = newer.size - 1
  while (place % 2 === 1) {
    place = half(place)
    last = half(last)
  }
  let olderHash = first
  let newerHash = first
  for (const hash of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      olderHash = nodeHash(hash, olderHash)
      newerHash = nodeHash(hash, newerHash)
      while (place % 2 === 0 && place > 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      newerHash = nodeHash(newerHash, hash)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && olderHash.equals(older.root) && newerHash.equals(newer.root)
}

function half(number: number): number {
  return Math.floor(number / 2)
}

function bitsOf(size: number): number {
  let bits = 0
  for (let rest = size; rest > 0; rest = half(rest)) bits += rest % 2
  return bits
}
