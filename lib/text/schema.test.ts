import { describe, expect, it } from 'vitest'
import { messageKey } from '@/lib/i18n/message-key'
import { line, partialDate, passage, searchTerm, webAddress } from '@/lib/text/schema'

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

  it.each(['a\u202eb', 'a\u202ab\u202cc', '\u05d0\u2068b\u2069c', '\u2066a\u2069b'])(
    'refuses %j, which shows other words than it holds',
    (value) => expect(line(9).safeParse(value).error?.issues[0]?.message).toBe(messageKey('direction')),
  )

  it('is of any script and direction', () =>
    expect(line(20).parse('a \u05e9\u05e8\u05d4\u200f, b')).toBe('a \u05e9\u05e8\u05d4\u200f, b'))

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
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['https://example.org', 'https://example.org/'],
    [' HTTPS://EXAMPLE.org/A ', 'https://example.org/A'],
    ['https://example.org:443/../a b', 'https://example.org/a%20b'],
    ['https://ｅxample。org/', 'https://example.org/'],
    ['https://niñas.example', 'https://xn--nias-hqa.example/'],
  ])('takes %s as %s, which is what was checked', (typed, kept) => {
    expect(webAddress('https:').parse(typed)).toBe(kept)
  })

  it.each([
    ...['http://example.org', 'javascript:alert(1)', '//example.org', 'example.org', '', 'https:example.org'],
    ...['https://user:pass@example.org', 'https://user@example.org', 'https://:pass@example.org'],
    `https://example.org/${'ñ'.repeat(1_000)}`,
  ])('refuses %j where only https will do', (url) =>
    expect(webAddress('https:').safeParse(url).success).toBe(false),
  )

  it.each([
    ...[
      'http:127.0.0.1/z',
      'http://127.0.0.1',
      'http://127.1',
      'http://2130706433',
      'http://0x7f000001',
      'http://0',
    ],
    ...[
      'http://①②⑦.0.0.1',
      'http://[::1]',
      'http://[::ffff:127.0.0.1]',
      'http://10.0.0.1',
      'http://192.168.0.1',
    ],
    ...['HTTP://LOCALHOST', 'http://localhost.', 'http://a.localhost', 'http://ｌocalhost', 'http://printer'],
    ...['http://nas.local', 'http://router.lan', 'http://db.internal', 'http://169.254.169.254/latest'],
  ])('refuses %j, which is no public site', (url) =>
    expect(webAddress('http:', 'https:').safeParse(url).success).toBe(false),
  )
})

describe('what is searchTerm for', () => {
  it.each([
    [' Mexico \t City ', 'Mexico City'],
    ['a\0b\u001b[2J', 'ab[2J'],
    ['\0', ''],
    ['x'.repeat(12), ''],
    [['a', 'b'], ''],
    [undefined, ''],
    [null, ''],
  ])('%j is %j', (given, wanted) => expect(searchTerm(11).parse(given)).toBe(wanted))
})
