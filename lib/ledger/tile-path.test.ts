import { expect, it, test } from 'vitest'
import { parseTilePath, tilePath, type TilePath } from './tile-path.ts'
import { edgeTiles, tileWidth } from './tiles.ts'

// c2sp.org/tlog-tiles.
const PATHS: [path: string, TilePath][] = [
  ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
  ['tile/0/000', { level: 0, index: 0, width: 256 }],
  ['tile/0/999', { level: 0, index: 999, width: 256 }],
  ['tile/0/x001/000', { level: 0, index: 1_000, width: 256 }],
  ['tile/0/273.p/112', { level: 0, index: 273, width: 112 }],
  ['tile/63/000.p/1', { level: 63, index: 0, width: 1 }],
  ['tile/entries/x001/x234/067.p/255', { level: null, index: 1_234_067, width: 255 }],
]

it.each(PATHS)('%s is one address, written and read', (path, tile) => {
  expect(tilePath(tile)).toBe(path)
  expect(parseTilePath(path)).toEqual(tile)
})

it.each([
  ...['', 'tile', 'tile/0', 'tile/0/', '/tile/0/000', 'tile/0/000/', 'tile/0/0', 'tile/0/00', 'tile/0/0000'],
  ...['tile/64/000', 'tile/00/000', 'tile/-1/000', 'tile/1.5/000', 'tile/data/000', 'tile/entries'],
  ...['tile/0/x001', 'tile/0/001/000', 'tile/0/x000/001', 'tile/0/x1/000', 'tile/0/X001/000'],
  ...[
    'tile/0/000.p',
    'tile/0/000.p/',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/1/',
  ],
  ...['tile/0/000.P/1', 'tile/0/../000', 'tile/0/٠٠٠', 'tile/0/000\n', 'tile/0/x999/x999/x999/x999/x999/999'],
])('%j is no address of a tile', (path) => expect(parseTilePath(path)).toBeNull())

test('a tree of 70,000 has 273 full tiles of leaves and a partial one of 112, and so on upwards', () => {
  expect(edgeTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ])
  const widths = [0, 272, 273, 274].map((index) => tileWidth(0, index, 70_000))
  expect(widths).toEqual([256, 256, 112, 0])
  expect([tileWidth(1, 0, 70_000), tileWidth(1, 1, 70_000), tileWidth(2, 0, 70_000)]).toEqual([256, 17, 1])
})

test('a tree of 256 has a full tile of leaves and a partial one above it; a tree without leaves has none', () => {
  expect(tileWidth(0, 0, 256)).toBe(256)
  expect(edgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }])
  expect(edgeTiles(0)).toEqual([])
})
