import { describe, expect, it } from 'vitest'
import { cardAt, cardPath, shownCount } from '@/lib/share-images/rules'

it.each([
  ['en', 'petition', '/cards/petition.png'],
  ['es', 'film', '/es/cards/film.png'],
  ['es', 'update-12', '/es/cards/update-12.png'],
] as const)('the card of %s %s stands at %s', (locale, name, path) => {
  expect(cardPath(locale, name)).toBe(path)
  expect(cardAt(path)).toEqual({ locale, name })
})

it.each([
  '/cards/nothing.png',
  '/cards/update-0.png',
  '/cards/update-012.png',
  '/cards/update-x.png',
  '/cards/update-99999999999.png',
  '/en/cards/film.png',
  '/cards/film.jpg',
  '/cards/a/film.png',
])('there is no card at %s', (path) => {
  expect(cardAt(path)).toBeNull()
})

describe('a count', () => {
  it.each([
    [0, 0, false],
    [99, 99, false],
    [100, 100, false],
    [412, 410, true],
    [1_999, 1_900, true],
    [12_345, 12_000, true],
    [1_000_000, 1_000_000, false],
  ])('%i is shown as %i', (count, number, more) => {
    expect(shownCount(count)).toEqual({ number, more })
  })

  it('changes a card about a hundred times per digit', () => {
    const shown = new Set(
      Array.from({ length: 9_000 }, (_, index) => JSON.stringify(shownCount(1_000 + index))),
    )
    expect(shown.size).toBe(180)
  })
})
