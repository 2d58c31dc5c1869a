import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import type { ReadSubtree } from './consistency-proof.ts'
import { DownloadError, type Download } from './download.ts'
import { Contradiction, Unreadable } from './failures.ts'
import { HASH_BYTES, rootOf } from './merkle.ts'
import { parseVkey, type VerifierKey } from './signed-note.ts'

export const TILE_WIDTH = 256
const TILE_HEIGHT = 8
const TEXT_LIMIT = 128 * 1024
const BUNDLE_LIMIT = 512 * 1024
const MOST_KEYS = 200
const KEPT_TILES = 64

/** A tile's place: how many of its hashes or entries belong to the tree that is checked. */
export type Place = { level: number | 'entries'; index: number; width: number }

/** A log as tiles (c2sp.org/tlog-tiles), read and taken apart but not checked. */
export class TileLog {
  readonly address: string
  private readonly download: Download

  constructor(address: string, download: Download) {
    this.address = address
    this.download = download
  }

  /** Null where there is no log at this address. Throws Unreadable, DownloadError. */
  async checkpoint(): Promise<Checkpoint | null> {
    const bytes = await this.optional('checkpoint')
    if (!bytes) return null
    const checkpoint = parseCheckpoint(bytes)
    if (!checkpoint)
      throw new Unreadable(`What ${this.address}/checkpoint answers is not a log's checkpoint.`)
    return checkpoint
  }

  /** The keys that sign or have signed, the current one first. Throws Unreadable, DownloadError. */
  async keys(): Promise<VerifierKey[]> {
    const text = (await this.download(`${this.address}/key`, TEXT_LIMIT)).toString('utf8')
    const lines = text.split('\n').filter((line) => line !== '')
    const keys = lines.map((line) => parseVkey(line.split('\t')[0] ?? ''))
    if (lines.length > MOST_KEYS || !keys.every((key) => key !== null) || keys.length === 0) {
      throw new Unreadable(`What ${this.address}/key answers is not a list of keys.`)
    }
    return keys
  }

  /** The hashes of a tile. Throws Contradiction where it is missing or has not this many. */
  async tile(place: Place): Promise<Buffer[]> {
    const bytes = await this.promised(place, TILE_WIDTH * HASH_BYTES)
    if (bytes.length !== place.width * HASH_BYTES) {
      throw new Contradiction(
        `${this.address}/${tilePath(place)} has ${bytes.length} bytes instead of ${place.width * HASH_BYTES}.`,
      )
    }
    return Array.from({ length: place.width }, (_, at) =>
      bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    )
  }

  /** Throws Contradiction where they are missing or not this many. */
  async entries(index: number, width: number): Promise<Buffer[]> {
    const place: Place = { level: 'entries', index, width }
    const bytes = await this.promised(place, BUNDLE_LIMIT)
    const entries = split(bytes)
    if (entries?.length === width) return entries
    throw new Contradiction(`${this.address}/${tilePath(place)} does not hold ${width} entries.`)
  }

  /** Reads what proofs for a tree of this size are made from. */
  subtrees(size: number): ReadSubtree {
    const kept = new Map<string, Promise<Buffer[]>>()
    return async (height, index) => {
      const level = Math.floor(height / TILE_HEIGHT)
      const count = 2 ** (height % TILE_HEIGHT)
      const start = index * count
      const place = placeOf(level, Math.floor(start / TILE_WIDTH), size)
      const path = tilePath(place)
      const hashes = kept.get(path) ?? this.tile(place)
      if (kept.size < KEPT_TILES) kept.set(path, hashes)
      return rootOf((await hashes).slice(start % TILE_WIDTH, (start % TILE_WIDTH) + count))
    }
  }

  private async promised(place: Place, limit: number): Promise<Buffer> {
    const found = (await this.optional(tilePath(place), limit)) ?? (await this.cutFromFull(place, limit))
    if (found) return found
    throw new Contradiction(
      `The log signed a tree of which it does not show ${this.address}/${tilePath(place)}.`,
    )
  }

  /** A log may drop a partial tile once the full one is there. */
  private async cutFromFull(place: Place, limit: number): Promise<Buffer | null> {
    if (place.width === TILE_WIDTH) return null
    const full = await this.optional(tilePath({ ...place, width: TILE_WIDTH }), limit)
    if (!full) return null
    if (place.level !== 'entries') return full.subarray(0, place.width * HASH_BYTES)
    const entries = split(full)?.slice(0, place.width) ?? []
    return full.subarray(
      0,
      entries.reduce((length, entry) => length + 2 + entry.length, 0),
    )
  }

  private async optional(path: string, limit = TEXT_LIMIT): Promise<Buffer | null> {
    try {
      return await this.download(`${this.address}/${path}`, limit)
    } catch (error) {
      if (error instanceof DownloadError && error.reason === 'missing') return null
      throw error
    }
  }
}

/** Where a tile stands in a tree of this size; a width of 0 says that it has none. */
export function placeOf(
  level: number,
  index: number,
  size: number,
): { level: number; index: number; width: number } {
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  return { level, index, width: Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH)) }
}

/** `tile/0/x001/234.p/7` (c2sp.org/tlog-tiles, Merkle Tree). */
export function tilePath({ level, index, width }: Place): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const path = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`
}

function split(bundle: Buffer): Buffer[] | null {
  const entries: Buffer[] = []
  for (let at = 0; at < bundle.length;) {
    if (at + 2 > bundle.length) return null
    const end = at + 2 + bundle.readUInt16BE(at)
    if (end > bundle.length || entries.length === TILE_WIDTH) return null
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}
