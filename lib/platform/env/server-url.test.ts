import fc from 'fast-check'
import pgConnectionString from 'pg-connection-string'
import { describe, expect, it, test } from 'vitest'
import { readDatabaseUrl } from './database-url.ts'
import { InvalidValue } from './invalid-value.ts'
import { readSmtpUrl } from './smtp-url.ts'

const read = { database: readDatabaseUrl, smtp: readSmtpUrl }

function outcome(of: keyof typeof read, text: string): string {
  try {
    return read[of](text)
  } catch (error) {
    if (error instanceof InvalidValue) return `refused: ${error.message}`
    throw error
  }
}

describe('a password that was pasted as it is', () => {
  it.each([
    'pa/ss',
    '12/ss',
    'pa#ss',
    '12#ss',
    'pa?ss',
    '12?ss',
    'pa%ss',
    'p%@s',
    'x@s/w',
    '%',
    'a%E9b',
    '1?a=b',
  ])('is refused where it would become another part of the address: %s', (password) => {
    for (const [of, scheme] of [
      ['database', 'postgres'],
      ['smtp', 'smtp'],
    ] as const) {
      const said = outcome(of, `${scheme}://user:${password}@db.example.org:5432/campaign`)
      expect(said).toMatch(/^refused: cannot be read: percent-encode .*password/)
      for (const part of ['ss', 'db.example.org', 'user'])
        expect(said.replace('password', '')).not.toContain(part)
    }
  })

  it.each(['p@ss', 'a:b', '@@:', 'a b', 'ä', '"<>[]|^'])(
    'is taken where it stays what it is: %s',
    (password) => {
      const config = pgConnectionString.parse(
        readDatabaseUrl(`postgres://user:${password}@db.example.org/campaign`),
      )
      expect(config).toMatchObject({ user: 'user', password, host: 'db.example.org', database: 'campaign' })
    },
  )

  test('is never sent anywhere as a host: it is itself, or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), (password) => {
        const said = outcome('database', `postgres://user:${password}@db.example.org:5432/campaign`)
        if (said.startsWith('refused')) return
        const { host, password: taken } = pgConnectionString.parse(said)
        expect(host).toBe('db.example.org')
        if (!/%[\da-f]{2}/i.test(password)) expect(taken).toBe(password)
      }),
    )
  })

  test('is taken encoded, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (password) => {
        const url = readDatabaseUrl(`postgres://user:${encodeURIComponent(password)}@db.example.org/campaign`)
        expect(decodeURIComponent(new URL(url).password)).toBe(password)
      }),
    )
  })
})

describe('the address of a database', () => {
  it.each([
    ['postgresql://user:pw@[::1]:5433/campaign?sslmode=require', { host: '::1', port: '5433' }],
    ['postgres:///campaign?host=/var/run/postgresql', { host: '/var/run/postgresql' }],
    [
      'postgresql://user:pw@/campaign?host=/run/postgresql',
      { host: '/run/postgresql', user: 'user', password: 'pw' },
    ],
    [
      'postgresql://user@%2Fvar%2Frun%2Fpostgresql:5433/campaign',
      { host: '/var/run/postgresql', port: '5433' },
    ],
    ['postgresql://user:pw@:5433/campaign?host=/run/postgresql', { host: '/run/postgresql', port: '5433' }],
    ['POSTGRES://user@DB.example.org/campaign', { user: 'user', database: 'campaign' }],
  ])('may be %s', (text, parts) => {
    expect(pgConnectionString.parse(readDatabaseUrl(text))).toMatchObject({ database: 'campaign', ...parts })
  })

  it.each([
    ['socket:/var/run/postgresql?db=campaign', 'must be an address that starts with postgres://'],
    ['/var/run/postgresql campaign', 'must be an address that starts with postgres://'],
    ['postgres://one,two/campaign', 'names several hosts'],
    ['postgres://run%2Fpostgresql/campaign', 'names a socket by a path'],
    ['postgres://h ost/campaign', 'cannot be read'],
  ])('may not be %s', (text, why) => expect(outcome('database', text)).toContain(`refused: ${why}`))
})

describe('the address of a mail server', () => {
  it.each([
    ['smtp://user:pw@mail.example.org:587', 'smtp://user:pw@mail.example.org:587?requireTLS=true'],
    [
      'smtp://mail.example.org?name=campaign.example.org',
      'smtp://mail.example.org?name=campaign.example.org&requireTLS=true',
    ],
    ['smtps://user:pw@mail.example.org', 'smtps://user:pw@mail.example.org'],
    ['smtp://127.0.0.1:25', 'smtp://127.0.0.1:25'],
    ['smtp://[::1]:25', 'smtp://[::1]:25'],
    ['smtp://mail:25?requireTLS=false', 'smtp://mail:25?requireTLS=false'],
    ['smtp://mail:25?ignoreTLS=true', 'smtp://mail:25?ignoreTLS=true'],
  ])('%s asks for encryption unless told otherwise', (text, url) => expect(readSmtpUrl(text)).toBe(url))

  it.each([
    ['smtp://', 'must name one host'],
    ['smtp:///', 'must name one host'],
    ['smtp://user:pw@', 'cannot be read'],
    ['smtp://:25', 'cannot be read'],
    ['smtp://mail.example.org?logger=true', 'has a parameter that is none of'],
    ['smtp://mail.example.org?user=me', 'has a parameter that is none of'],
    ['mail.example.org', 'must be an address that starts with smtp:// or smtps://'],
  ])('may not be %s', (text, why) => expect(outcome('smtp', text)).toContain(`refused: ${why}`))
})
