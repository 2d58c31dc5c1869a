import { concatBytes } from '@noble/hashes/utils.js'
import { EMPTY_ROOT, HASH_BYTES, nodeHash, rootOf } from './hash.ts'

/** c2sp.org/tlog-tiles: hashes of a full tile, and entries of a full bundle. */
export const TILE_WIDTH = 256

/** The first `width` hashes of a tile; 1 to 256 of them. */
export type TileAddress = { level: number; index: number; width: number }

export type Tile = TileAddress & { hashes: Uint8Array }

/** The hashes of the tile, 32 bytes each, at least as many as asked for. */
export type ReadHashes = (level: number, index: number, width: number) => Promise<Uint8Array>

/** The hashes of the last, partial tile of each level from the leaves up; empty where the level has full ones alone. */
export type Edge = readonly Uint8Array[]

/** How many hashes a tile has in a tree of this size; 0 where it has none of it. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH))
}

/** The partial tiles of a tree of this size, from the leaves up. */
export function edgeTiles(size: number): TileAddress[] {
  const tiles: TileAddress[] = []
  for (let [level, hashes] = [0, size]; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    const width = hashes % TILE_WIDTH
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width })
  }
  return tiles
}

/** Reads what appending to a tree of this size needs: one tile a level. */
export async function readEdge(size: number, read: ReadHashes): Promise<Edge> {
  const edge: Uint8Array[] = []
  const tiles = edgeTiles(size)
  const hashes = await Promise.all(tiles.map(({ level, index, width }) => read(level, index, width)))
  tiles.forEach(({ level, width }, at) => (edge[level] = (hashes[at] ?? NONE).slice(0, width * HASH_BYTES)))
  return Array.from(edge, (level) => level ?? NONE)
}

/** Appends leaf hashes to a tree of `size` leaves: every tile that is new or has grown, whole. */
export function appendLeaves(size: number, edge: Edge, leaves: readonly Uint8Array[]): Appended {
  const tiles: Tile[] = []
  const grown = [...edge]
  let [level, added] = [0, leaves]
  while (added.length > 0) {
    const appended = appendToLevel(level, Math.floor(size / TILE_WIDTH ** level), edge[level] ?? NONE, added)
    tiles.push(...appended.tiles)
    grown[level] = appended.rest
    added = appended.full
    level += 1
  }
  return { size: size + leaves.length, root: rootOfEdge(grown), edge: grown, tiles }
}

export type Appended = { size: number; root: Uint8Array; edge: Edge; tiles: Tile[] }

const NONE = new Uint8Array()

function appendToLevel(level: number, before: number, partial: Uint8Array, added: readonly Uint8Array[]) {
  const hashes = [...hashesIn(partial), ...added]
  const first = Math.floor(before / TILE_WIDTH)
  const tiles: Tile[] = []
  for (let at = 0; at < hashes.length; at += TILE_WIDTH) {
    const tile = hashes.slice(at, at + TILE_WIDTH)
    const index = first + at / TILE_WIDTH
    tiles.push({ level, index, width: tile.length, hashes: concatBytes(...tile) })
  }
  const full = tiles.filter(({ width }) => width === TILE_WIDTH)
  return {
    tiles,
    full: full.map((tile) => rootOf(hashesIn(tile.hashes))),
    rest: tiles.length > full.length ? (tiles.at(-1)?.hashes ?? NONE) : NONE,
  }
}

/** The root of the tree whose last tiles these are. */
export function rootOfEdge(edge: Edge): Uint8Array {
  const perfect = edge.flatMap((partial) => perfectSubtrees(hashesIn(partial)))
  return perfect.length === 0 ? EMPTY_ROOT : perfect.reduce((right, left) => nodeHash(left, right))
}

// The full subtrees that a row consists of, the smallest and last first.
function perfectSubtrees(hashes: readonly Uint8Array[]): Uint8Array[] {
  const roots: Uint8Array[] = []
  let end = hashes.length
  for (let width = 1; end > 0; width *= 2) {
    if (end % (width * 2) === 0) continue
    roots.push(rootOf(hashes.slice(end - width, end)))
    end -= width
  }
  return roots
}

export function hashesIn(bytes: Uint8Array): Uint8Array[] {
  const count = Math.floor(bytes.length / HASH_BYTES)
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES))
}
