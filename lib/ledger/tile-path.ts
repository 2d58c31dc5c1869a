import { TILE_WIDTH } from './tiles.ts'

/** A tile of hashes, or a bundle of entries, whose `level` is null. */
export type TilePath = { level: number | null; index: number; width: number }

const PATH = /^tile\/(entries|\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Below the log's address, e.g. `tile/0/x001/234.p/67` (c2sp.org/tlog-tiles). */
export function tilePath({ level, index, width }: TilePath): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = (padded.match(/\d{3}/g) ?? []).map((group, at, all) =>
    at < all.length - 1 ? `x${group}` : group,
  )
  return `tile/${level ?? 'entries'}/${groups.join('/')}${width < TILE_WIDTH ? `.p/${width}` : ''}`
}

/** Null unless it is the one way of writing its address. */
export function parseTilePath(path: string): TilePath | null {
  const [, level = '', groups = '', width] = PATH.exec(path) ?? []
  const index = Number(groups.replaceAll(/[x/]/g, ''))
  if (groups === '' || !Number.isSafeInteger(index)) return null
  const parsed = {
    level: level === 'entries' ? null : Number(level),
    index,
    width: width ? Number(width) : TILE_WIDTH,
  }
  return tilePath(parsed) === path ? parsed : null
}
