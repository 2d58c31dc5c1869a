import { expect, it } from 'vitest'
import { parseOptions } from './options.ts'

it.each([
  ['example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['https://example.org/ledger/checkpoint', 'https://example.org'],
  ['https://example.org/ledger/2', 'https://example.org'],
  ['https://example.org/stop/ledger', 'https://example.org/stop'],
  ['HTTPS://EXAMPLE.org', 'https://example.org'],
])('%s is the site %s', (address, site) => {
  expect(parseOptions([address])?.site).toBe(site)
})

it.each([
  '',
  'https://',
  'https://a b',
  'ftp://example.org',
  'file:///etc/passwd',
  'https://user@example.org',
])('%j is no site', (address) => {
  expect(() => parseOptions([address])).toThrow('is not an address')
})
