import { expect, it } from 'vitest'
import { DownloadError } from './download.ts'
import { placeOf, TileLog, tilePath } from './tile-log.ts'

const ADDRESS = 'https://log.example/ledger'

function logOf(files: Record<string, Buffer>): TileLog {
  return new TileLog(ADDRESS, async (address) => {
    const found = files[address.slice(ADDRESS.length + 1)]
    if (found) return found
    throw new DownloadError('missing', address)
  })
}

it('tiles are where the specification puts them', () => {
  const size = 70_000
  const widths = (level: number, index: number) => placeOf(level, index, size).width
  expect([widths(0, 272), widths(0, 273), widths(0, 274)]).toEqual([256, 112, 0])
  expect([widths(1, 0), widths(1, 1), widths(2, 0), widths(3, 0)]).toEqual([256, 17, 1, 0])
  expect(tilePath(placeOf(0, 273, size))).toBe('tile/0/273.p/112')
  expect(tilePath(placeOf(1, 0, size))).toBe('tile/1/000')
  expect(tilePath({ level: 'entries', index: 1_234_067, width: 256 })).toBe('tile/entries/x001/x234/067')
  expect(tilePath({ level: 0, index: 999_999, width: 1 })).toBe('tile/0/x999/999.p/1')
})

it('a partial tile that is gone is cut from the full one', async () => {
  const hashes = Buffer.from(Array.from({ length: 8192 }, (_, at) => at % 251))
  const bundle = Buffer.concat(Array.from({ length: 256 }, (_, at) => Buffer.of(0, 1, at)))
  const log = logOf({ 'tile/0/000': hashes, 'tile/entries/000': bundle })
  const tile = await log.tile({ level: 0, index: 0, width: 2 })
  expect(tile).toEqual([hashes.subarray(0, 32), hashes.subarray(32, 64)])
  expect(await log.entries(0, 3)).toEqual([Buffer.of(0), Buffer.of(1), Buffer.of(2)])
})

it.each([
  ['nothing', Buffer.of()],
  ['half a hash', Buffer.alloc(48)],
  ['too many', Buffer.alloc(96)],
])('a tile with %s is a contradiction', async (_what, bytes) => {
  const log = logOf({ 'tile/0/000.p/2': bytes })
  await expect(log.tile({ level: 0, index: 0, width: 2 })).rejects.toThrow('tile/0/000.p/2')
})

it.each([
  ['too few', Buffer.of(0, 1, 7)],
  ['too many', Buffer.of(0, 1, 7, 0, 1, 7, 0, 1, 7)],
  ['half a length', Buffer.of(0, 1, 7, 0)],
  ['half an entry', Buffer.of(0, 1, 7, 0, 2, 7)],
])('a bundle with %s is a contradiction', async (_what, bytes) => {
  const log = logOf({ 'tile/entries/000.p/2': bytes })
  await expect(log.entries(0, 2)).rejects.toThrow('does not hold 2 entries')
})

it('what a log signed but does not show is a contradiction', async () => {
  await expect(logOf({}).tile({ level: 0, index: 5, width: 256 })).rejects.toThrow('does not show')
  expect(await logOf({}).checkpoint()).toBeNull()
})

it.each(['', '<!doctype html>', 'example.org\n', 'name+00000000+AA=='])(
  '%j is not a list of keys',
  async (text) => {
    await expect(logOf({ key: Buffer.from(text) }).keys()).rejects.toThrow('not a list of keys')
  },
)
