import { describe, expect, it } from 'vitest'
import { line, partialDate, passage, webAddress } from '@/lib/text/schema'

describe('a date of the precision known', () => {
  it.each(['2017', '2017-12', '2017-12-15', '2024-02-29'])('takes %s', (date) => {
    expect(partialDate.parse(date)).toBe(date)
  })

  it.each([
    '',
    '17',
    '2017-13',
    '2017-00',
    '2017-02-29',
    '2017-12-32',
    '2017-1',
    '15 December 2017',
    '2017-12-15T00:00',
  ])('refuses %j', (date) => expect(partialDate.safeParse(date).success).toBe(false))
})

describe('a line', () => {
  it('is trimmed', () => expect(line(5).parse(' abc ')).toBe('abc'))
  it('is trimmed of what cannot be seen', () =>
    expect(line(5).parse('\ufeff\u202aabc\u202c\u200b')).toBe('abc'))
  it('counts characters', () => expect(line(5).parse('😀'.repeat(5))).toBe('😀'.repeat(5)))

  it.each(['', '   ', 'abcdef', 'a\nb', 'a\0b', 'a\u2028b', '\u200b', '\u3164', '\u0301', '😀'.repeat(6)])(
    'refuses %j',
    (value) => {
      expect(line(5).safeParse(value).success).toBe(false)
    },
  )
})

describe('a passage', () => {
  it('keeps its lines', () => expect(passage(20).parse(' a\r\nb\tc ')).toBe('a\nb  c'))

  it('counts a line break once', () => expect(passage(3).parse('a\r\nb')).toBe('a\nb'))

  it.each(['', ' \n ', 'a\0b', 'x'.repeat(21), '\u200b\n\u3164'])('refuses %j', (value) => {
    expect(passage(20).safeParse(value).success).toBe(false)
  })
})

describe('a web address', () => {
  it.each(['https://example.org/a?b=c', 'https://example.org'])('takes %s', (url) => {
    expect(webAddress('https:').parse(url)).toBe(url)
  })

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    '//example.org',
    'example.org',
    'https://user:pass@example.org',
    '',
  ])('refuses %j where only https will do', (url) =>
    expect(webAddress('https:').safeParse(url).success).toBe(false),
  )
})
