import { describe, expect, test } from 'vitest'
import { EnvironmentError, isLoopback, parseEnv } from './env.ts'

const SECRET = 'a'.repeat(64)
const PRODUCTION = {
  SITE_URL: 'https://petition.example.org',
  AUTH_SECRET: SECRET,
  DATA_KEY: SECRET,
  LEDGER_KEY: SECRET,
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'Campaign <campaign@example.org>',
}

describe('the environment', () => {
  test('needs nothing on this machine', () => {
    expect(parseEnv({})).toMatchObject({
      SITE_URL: 'http://localhost:3000',
      PORT: 3000,
      HOST: 'localhost',
      DATA_DIR: '.data',
      TRUSTED_PROXIES: 0,
      LIMITS: 'on',
      production: false,
    })
  })

  test('takes an empty value for an unset one', () => {
    expect(parseEnv({ SITE_URL: '', PORT: '', SMTP_URL: '' })).toMatchObject({
      SITE_URL: 'http://localhost:3000',
    })
  })

  test('lets the address follow the port, and the port the address', () => {
    expect(parseEnv({ PORT: '4000' })).toMatchObject({ SITE_URL: 'http://localhost:4000', PORT: 4000 })
    expect(parseEnv({ SITE_URL: 'http://127.0.0.1:4001/' })).toMatchObject({
      SITE_URL: 'http://127.0.0.1:4001',
      PORT: 4001,
    })
  })

  test('is production where the site is not this machine', () => {
    expect(parseEnv(PRODUCTION)).toMatchObject({ production: true, HOST: '0.0.0.0', PORT: 3000 })
  })

  test.each(['AUTH_SECRET', 'DATA_KEY', 'LEDGER_KEY', 'SMTP_URL', 'MAIL_FROM'])(
    'names %s when production lacks it',
    (name) => {
      expect(() => parseEnv({ ...PRODUCTION, [name]: '' })).toThrow(new RegExp(name))
    },
  )

  test.each([
    ['SITE_URL', 'petition.example.org'],
    ['SITE_URL', 'http://petition.example.org'],
    ['SITE_URL', 'http://192.168.1.7:3000'],
    ['SITE_URL', 'https://me:secret@petition.example.org'],
    ['SITE_URL', 'http://localhost:3000/path'],
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_OWNER_URL', 'mysql://localhost/x'],
    ['DATABASE_OWNER_URL', 'postgresql://owner@localhost/x'],
    ['AUTH_SECRET', 'short'],
    ['DATA_KEY', 'z'.repeat(64)],
    ['LEDGER_KEY', `${SECRET},ab`],
    ['LEDGER_KEY', `${SECRET},${SECRET}`],
    ['LEDGER_WITNESSES', 'https://witness.example'],
    ['LEDGER_WITNESSES', 'witness.example+01234567+AA== http://witness.example'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_CONNECTIONS', '0'],
    ['SMTP_CONNECTIONS', '21'],
    ['SMTP_CONNECTIONS', 'many'],
    ['DATABASE_URL', 'postgres://me:se/cret@db.example.org/x'],
    ['SMTP_URL', 'smtp://me:se#cret@mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['MAIL_FROM', 'Campaign\r\nBcc: eve@example.org <a@example.org>'],
    ['TRUSTED_PROXIES', '10.0.0.1'],
    ['TRUSTED_PROXIES', '-1'],
    ['LIMITS', 'maybe'],
  ])('stops on a bad %s and never shows its value', (name, value) => {
    const parse = () => parseEnv({ [name]: value })
    expect(parse).toThrow(EnvironmentError)
    expect(parse).toThrow(new RegExp(`^The environment cannot be used:\\n {2}${name} `))
    if (value.length > 5) expect(parse).not.toThrow(value)
  })

  test('lifts limits on this machine alone', () => {
    expect(parseEnv({ LIMITS: 'off' }).LIMITS).toBe('off')
    expect(() => parseEnv({ LIMITS: 'off', HOST: '0.0.0.0' })).toThrow(/LIMITS/)
    expect(() => parseEnv({ ...PRODUCTION, LIMITS: 'off' })).toThrow(/LIMITS/)
  })
})

test.each([
  ['localhost', true],
  ['127.0.0.9', true],
  ['[::1]', true],
  ['campaign.localhost', true],
  ['example.org', false],
  ['127.0.0.1.example.org', false],
  ['0.0.0.0', false],
])('%s is this machine: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback)
})
