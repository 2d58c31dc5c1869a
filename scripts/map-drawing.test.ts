import { expect, it } from 'vitest'
import { drawMap, ringsOf } from './map-drawing.ts'

const SQUARE = 'M0 0L50 0L50 50L0 50Z'

it('reads moves and straight lines, relative and not', () => {
  expect(ringsOf('m1,2 3,0 0,-1.5 z m10,0 1,1 0,1zM0 0l10 0-1 5Z')).toEqual([
    [
      [1, 2],
      [4, 2],
      [4, 0.5],
    ],
    [
      [11, 2],
      [12, 3],
      [12, 4],
    ],
    [
      [0, 0],
      [10, 0],
      [9, 5],
    ],
  ])
  expect(() => ringsOf('M0 0C1 1 2 2 3 3Z')).toThrow('the command C')
})

it('fits shapes into the width, in whole units, and leaves out small corners and islands', () => {
  const dented = 'M50 0L100 0L100 50L76 50L75 50.5L74 50L50 50ZM60 60L60.5 60L60.5 60.5Z'
  const drawn = drawMap(
    [
      { code: 'AA', path: SQUARE },
      { code: 'BB', path: dented },
    ],
    { width: 200, smallest: 8, credit: 'Somebody' },
  )
  expect(drawn).toContain('viewBox="0 0 200 100"')
  expect(drawn).toContain('<!-- Somebody -->')
  const paths = [...drawn.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => ringsOf(path))
  expect(paths.map((rings) => rings.map((ring) => ring.toSorted().length))).toEqual([[4], [4]])
  expect(new Set(paths.flat(2).map(String))).toEqual(
    new Set(['0,0', '100,0', '100,100', '0,100', '200,0', '200,100']),
  )
})

it('keeps the one outline of a place, however small', () => {
  const drawn = drawMap(
    [
      { code: 'AA', path: SQUARE },
      { code: 'BB', path: 'M60 0L62 0L62 2L60 2Z' },
    ],
    { width: 62, smallest: 8, credit: '' },
  )
  expect(drawn).toMatch(/id="BB"[^>]* d="M\d+ \d+l[^"]+z"/)
})
