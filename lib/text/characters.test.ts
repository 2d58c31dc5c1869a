import { describe, expect, it } from 'vitest'
import {
  hasVisibleCharacters,
  lengthOf,
  normaliseLineBreaks,
  trimInvisible,
  truncate,
} from '@/lib/text/characters'

const FAMILY = '👨‍👩‍👧'

describe('the length of a text', () => {
  it.each([
    ['', 0],
    ['José', 4],
    ['😀'.repeat(400), 400],
    [FAMILY, 5],
    ['a\nb', 3],
  ])('of %j is %d', (text, length) => {
    expect(lengthOf(text)).toBe(length)
    expect([...text]).toHaveLength(length)
  })
})

describe('what is cut', () => {
  it.each([
    ['abc', 2, 'ab'],
    ['abc', 3, 'abc'],
    ['a😀b', 2, 'a😀'],
    ['😀😀', 1, '😀'],
    [`a${FAMILY}b`, 3, 'a'],
    [`a${FAMILY}b`, 6, `a${FAMILY}`],
    ['Jose\u0301', 4, 'Jos'],
    ['🇲🇽🇺🇸', 3, '🇲🇽'],
  ])('%j to %d never ends inside a character', (text, most, kept) => expect(truncate(text, most)).toBe(kept))
})

describe('the ends of a text', () => {
  it.each([
    '\u200bana@example.org\u200b',
    '\ufeffana@example.org',
    '\u202aana@example.org\u202c',
    '\u200e\u00a0ana@example.org \u200f',
    '\u3164ana@example.org\u2060\u2800',
    '\u200dana@example.org\u200c',
  ])('lose what cannot be seen: %j', (typed) => expect(trimInvisible(typed)).toBe('ana@example.org'))

  it.each([
    ['a\u200cb in the middle', 'نمی\u200cدانم'],
    ['a joiner that ends a word', 'അവന\u0d4d\u200d'],
    ['a selector that belongs to the sign before it', '葛\u{e0100}'],
    ['a coloured heart', 'Ana ❤\ufe0f'],
  ])('keep %s', (_, text) => expect(trimInvisible(text)).toBe(text))
})

it.each([
  '',
  ' ',
  '\u3164',
  '\u115f\u1160',
  '\uffa0',
  '\u2800',
  '\u0301',
  '\u200b\u200d',
  '\ufe0f',
  '\u{e0001}',
])('there is nothing to see in %j', (text) => expect(hasVisibleCharacters(text)).toBe(false))

it.each(['a', '李', 'أ', '.', '❤', '\u3164a'])('there is something to see in %j', (text) =>
  expect(hasVisibleCharacters(text)).toBe(true),
)

it('line breaks are one character', () => expect(normaliseLineBreaks('a\r\nb\rc\nd')).toBe('a\nb\nc\nd'))
