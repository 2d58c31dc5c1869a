import { LRUCache } from 'lru-cache'
import { EMPTY_ROOT, HASH_BYTES, nodeHash, rootOf } from './hash.ts'
import { hashesIn, TILE_WIDTH, tileWidth, type ReadHashes } from './tiles.ts'

/** Leaves from `start` to before `end`, which RFC 6962 hashes to one subtree. */
type Leaves = { start: number; end: number }

type Kept = {
  get(key: string): Promise<Uint8Array> | undefined
  set(key: string, value: Promise<Uint8Array>): unknown
}

// Of 8 KB and of 32 bytes: what leaves in order have in common is a few of each level.
const KEPT_TILES = 64
const KEPT_SUBTREES = 1_024

/** From the leaf's sibling up (RFC 6962, section 2.1.1). Throws RangeError where the tree has no such leaf. */
export async function inclusionProof(index: number, size: number, read: ReadHashes): Promise<Uint8Array[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`No leaf ${index} in a tree of ${size}`)
  return hashesOf(besidePath(index, size), size, read)
}

/** `inclusionProof` for many leaves of one tree in bounded memory: those in order share almost all reading and hashing. */
export function inclusionProver(size: number, read: ReadHashes): (index: number) => Promise<Uint8Array[]> {
  const readTile = remembering(read, new LRUCache<string, Promise<Uint8Array>>({ max: KEPT_TILES }))
  const subtrees = new LRUCache<string, Promise<Uint8Array>>({ max: KEPT_SUBTREES })
  return async (index) => {
    if (!(index >= 0 && index < size)) throw new RangeError(`No leaf ${index} in a tree of ${size}`)
    return Promise.all(
      besidePath(index, size).map((leaves) =>
        kept(subtrees, `${leaves.start}/${leaves.end}`, () => subtreeHash(leaves, size, readTile)),
      ),
    )
  }
}

/** RFC 6962, section 2.1.2; empty from 0, and from a tree to itself. Throws RangeError where the old one is larger. */
export async function consistencyProof(
  oldSize: number,
  size: number,
  read: ReadHashes,
): Promise<Uint8Array[]> {
  if (!(oldSize >= 0 && oldSize <= size)) throw new RangeError(`A tree of ${size} has none of ${oldSize}`)
  if (oldSize === 0 || oldSize === size) return []
  return hashesOf(betweenTrees(oldSize, size), size, read)
}

/** The root of the tree when it had `size` leaves. */
export async function rootAt(size: number, read: ReadHashes): Promise<Uint8Array> {
  if (size === 0) return EMPTY_ROOT
  const [root = EMPTY_ROOT] = await hashesOf([{ start: 0, end: size }], size, read)
  return root
}

function besidePath(index: number, size: number): Leaves[] {
  const beside: Leaves[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + leftWidth(end - start)
    if (index < middle) {
      beside.push({ start: middle, end })
      end = middle
    } else {
      beside.push({ start, end: middle })
      start = middle
    }
  }
  return beside.reverse()
}

function betweenTrees(oldSize: number, size: number): Leaves[] {
  const beside: Leaves[] = []
  let [start, end] = [0, size]
  while (end > oldSize) {
    const middle = start + leftWidth(end - start)
    if (oldSize <= middle) {
      beside.push({ start: middle, end })
      end = middle
    } else {
      beside.push({ start, end: middle })
      start = middle
    }
  }
  // The old tree itself needs no hash: whoever checks has its root.
  return start === 0 ? beside.reverse() : [{ start, end }, ...beside.reverse()]
}

// The largest power of two below the number of leaves.
function leftWidth(leaves: number): number {
  let width = 1
  while (width * 2 < leaves) width *= 2
  return width
}

async function hashesOf(ranges: Leaves[], size: number, read: ReadHashes): Promise<Uint8Array[]> {
  const readOnce = remembering(read, new Map())
  return Promise.all(ranges.map((leaves) => subtreeHash(leaves, size, readOnce)))
}

function remembering(read: ReadHashes, tiles: Kept): ReadHashes {
  return (level, index, width) => kept(tiles, `${level}/${index}`, () => read(level, index, width))
}

function kept(known: Kept, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

async function subtreeHash({ start, end }: Leaves, size: number, read: ReadHashes): Promise<Uint8Array> {
  const width = leftWidth(end - start)
  if (end - start === 1 || width * 2 === end - start) return fullSubtree(start, end - start, size, read)
  const middle = start + width
  const [left, right] = await Promise.all([
    fullSubtree(start, width, size, read),
    subtreeHash({ start: middle, end }, size, read),
  ])
  return nodeHash(left, right)
}

async function fullSubtree(
  start: number,
  leaves: number,
  size: number,
  read: ReadHashes,
): Promise<Uint8Array> {
  let [level, unit] = [0, 1]
  while (unit * TILE_WIDTH <= leaves) [level, unit] = [level + 1, unit * TILE_WIDTH]
  const first = start / unit
  const index = Math.floor(first / TILE_WIDTH)
  const tile = await read(level, index, tileWidth(level, index, size))
  const offset = (first % TILE_WIDTH) * HASH_BYTES
  return rootOf(hashesIn(tile.subarray(offset, offset + (leaves / unit) * HASH_BYTES)))
}
