import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cidrMatcher, formatCidr, parseCidr, type Cidr } from '@/lib/blocklist/cidr'

function network(typed: string): Cidr {
  const parsed = parseCidr(typed)
  if (typeof parsed === 'string') throw new Error(`${typed} is ${parsed}`)
  return parsed
}

describe('a typed network', () => {
  it.each([
    ['198.51.100.0/24', '198.51.100.0/24'],
    ['198.51.100.77/24', '198.51.100.0/24'],
    ['198.51.100.77/15', '198.50.0.0/15'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['2001:DB8:1:0:0::/48', '2001:db8:1::/48'],
    ['2001:db8:ffff::1/36', '2001:db8:f000::/36'],
    ['2001:db8::198.51.100.1/32', '2001:db8::/32'],
    ['::ffff:198.51.100.7/24', '198.51.100.0/24'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(formatCidr(network(typed))).toBe(kept)
  })

  it.each([
    ['', 'invalid'],
    ['example.org', 'invalid'],
    ['198.51.100/24', 'invalid'],
    ['198.51.100.0/33', 'invalid'],
    ['198.51.100.256/24', 'invalid'],
    ['198.51.100.0/-1', 'invalid'],
    ['2001:db8::/129', 'invalid'],
    ['198.51.100.7', 'narrow'],
    ['2001:db8::1', 'narrow'],
    ['198.51.100.7/25', 'narrow'],
    ['2001:db8::/64', 'narrow'],
    ['0.0.0.0/0', 'wide'],
    ['198.0.0.0/7', 'wide'],
    ['2000::/3', 'wide'],
  ])('%s is refused as %s', (typed, problem) => {
    expect(parseCidr(typed)).toBe(problem)
  })

  it('is parsed again from its stored form', () => {
    const v4 = fc.tuple(fc.ipV4(), fc.integer({ min: 8, max: 24 }))
    const v6 = fc.tuple(
      fc.ipV6().filter((address) => !/^(?:0*:)*(?:f{4}:|:)/i.test(address)),
      fc.integer({ min: 16, max: 48 }),
    )
    fc.assert(
      fc.property(fc.oneof(v4, v6), ([address, bits]) => {
        const kept = formatCidr(network(`${address}/${bits}`))
        expect(formatCidr(network(kept))).toBe(kept)
        expect(cidrMatcher([network(kept)])(address)).toBe(true)
      }),
    )
  })
})

describe('an address', () => {
  const isBlocked = cidrMatcher(['198.51.100.0/24', '203.0.0.0/16', '2001:db8:1::/48'].map(network))

  it.each([
    '198.51.100.0',
    '198.51.100.255',
    '203.0.113.9',
    '::ffff:198.51.100.1',
    '2001:db8:1:ffff::1',
    '2001:db8:1::%eth0',
  ])('is in one of the networks: %s', (address) => {
    expect(isBlocked(address)).toBe(true)
  })

  it.each([
    '198.51.101.0',
    '203.1.0.0',
    '2001:db8:2::1',
    '::',
    '::198.51.100.1',
    'unknown',
    '',
    '198.51.100.1.evil.example',
  ])('is in none of them: %s', (address) => {
    expect(isBlocked(address)).toBe(false)
  })
})
