import { describe, expect, it } from 'vitest'
import { confirmedPerVisit, fitted, roomFor, sizeIn, withLink } from '@/lib/share-texts/rules'

const LINK = 'https://example.org/?ref=k3m9x2qa-b12'

describe('what a text takes of a channel', () => {
  it.each([
    ['x', 'Señoría', 7],
    ['x', '武器', 4],
    ['x', '👩‍👩‍👧‍👦🙏', 4],
    ['x', 'See https://example.org/a/very/long/address/of/something now', 31],
    ['x', 'Cafe\u0301', 4],
    ['bluesky', '👩‍👩‍👧‍👦🙏 é', 4],
    ['mastodon', 'See https://example.org/', 27],
    ['whatsapp', '🙏a', 2],
  ] as const)('%s counts %j as %i', (channel, text, size) => {
    expect(sizeIn(channel, text)).toBe(size)
  })

  it('leaves room for the link as the channel counts it, and a space', () => {
    expect(roomFor('x', LINK)).toBe(280 - 24)
    expect(roomFor('mastodon', LINK)).toBe(500 - 24)
    expect(roomFor('bluesky', LINK)).toBe(300 - 1 - LINK.length)
    expect(roomFor('whatsapp', LINK)).toBe(1_000)
  })
})

it('a text that is too long is cut between words, and one that fits stays', () => {
  expect(fitted('x', 'Short', LINK)).toBe('Short')
  const long = 'word '.repeat(80).trim()
  const cut = fitted('x', long, LINK)
  expect(cut).toMatch(/word…$/)
  expect(sizeIn('x', cut)).toBeLessThanOrEqual(roomFor('x', LINK))
  expect(sizeIn('x', cut)).toBeGreaterThan(roomFor('x', LINK) - 6)
})

it('text and link are one message, on lines of their own where the text has lines', () => {
  expect(withLink('One', LINK)).toBe(`One ${LINK}`)
  expect(withLink('One\nTwo', LINK)).toBe(`One\nTwo\n${LINK}`)
})

describe('confirmed signatures per visit', () => {
  it.each([
    [10, 100, 0.055, 0.174],
    [50, 100, 0.404, 0.596],
    [100, 100, 0.963, 1],
    [120, 100, 0.963, 1],
  ])('%i of %i', (confirmed, visits, low, high) => {
    const range = confirmedPerVisit(confirmed, visits)
    expect(range?.low).toBeCloseTo(low, 3)
    expect(range?.high).toBeCloseTo(high, 3)
  })

  it.each([
    [0, 1_000],
    [9, 1_000],
    [9, 9],
  ])('%i of %i tell nothing', (confirmed, visits) => {
    expect(confirmedPerVisit(confirmed, visits)).toBeNull()
  })
})
