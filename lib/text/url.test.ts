import { expect, it } from 'vitest'
import { parseUrl } from '@/lib/text/url'

it('reads an address with an accented letter however often it is asked', () => {
  const read = Array.from({ length: 50_000 }, () => parseUrl('https://niñas.example/ñ')?.href)
  expect(new Set(read)).toEqual(new Set(['https://xn--nias-hqa.example/%C3%B1']))
})

it.each([
  ['/a', 'https://example.org/b', 'https://example.org/a'],
  ['nothing', undefined, undefined],
  ['https://', undefined, undefined],
])('reads %s from %s as %s', (text, base, href) => {
  expect(parseUrl(text, base)?.href).toBe(href)
})
