import { describe, expect, it } from 'vitest'
import { cidrMatcher, parseCidr } from '@/lib/blocklist/cidr'
import type { Blocks } from '@/lib/blocklist/current'
import { matchBlocks } from '@/lib/blocklist/match'

const HASH = Uint8Array.from(Array(32).keys())
const NOWHERE = { address: null, network: null }
const BLOCKS: Blocks = {
  domains: new Set(['bots.example', 'xn--mnchen-3ya.example', 'co.example']),
  networkHashes: new Set([Buffer.from(HASH).toString('hex')]),
  matchesAddress: cidrMatcher(
    [parseCidr('198.51.100.0/24')].filter((network) => typeof network !== 'string'),
  ),
}

const from = (email: string, origin: Partial<Parameters<typeof matchBlocks>[2]> = {}) =>
  matchBlocks(BLOCKS, { email }, { ...NOWHERE, ...origin })

describe('a signature', () => {
  it.each([
    ['ana@example.org', [], false],
    ['ana@mailinator.com', ['disposable-domain'], false],
    ['ana@any.mailinator.com', ['disposable-domain'], false],
    ['ana@gmail.com', [], false],
    ['ana@bots.example', ['blocked-domain'], true],
    ['ana@Mail.BOTS.example', ['blocked-domain'], true],
    ['ana@notbots.example', [], false],
    ['ana@bots.example.org', [], false],
    ['ana@MÜNCHEN.example', ['blocked-domain'], true],
  ])('of %s gets %j, held: %s', (email, flags, held) => {
    expect(from(email)).toEqual({ flags, held })
  })

  it('from a blocked network is flagged and held, known by its address or by its hash', () => {
    const blocked = { flags: ['blocked-network'], held: true }
    expect(from('ana@example.org', { address: '198.51.100.9' })).toEqual(blocked)
    expect(from('ana@example.org', { address: '::ffff:198.51.100.9' })).toEqual(blocked)
    expect(from('ana@example.org', { network: HASH })).toEqual(blocked)
  })

  it('from elsewhere or an unknown address is not', () => {
    const ordinary = { flags: [], held: false }
    expect(from('ana@example.org', { address: '198.51.101.9', network: new Uint8Array(32) })).toEqual(
      ordinary,
    )
    expect(from('ana@example.org', { address: 'unknown' })).toEqual(ordinary)
  })

  it('gets every flag that applies', () => {
    expect(from('ana@mailinator.com', { address: '198.51.100.9' })).toEqual({
      flags: ['disposable-domain', 'blocked-network'],
      held: true,
    })
  })
})

it('matches tens of thousands a second against a thousand blocks', () => {
  const numbers = [...Array(1_000).keys()]
  const networks = numbers.map((n) => parseCidr(`10.${n >> 8}.${n & 255}.0/24`))
  const blocks: Blocks = {
    domains: new Set(numbers.map((n) => `bots-${n}.example`)),
    networkHashes: new Set(numbers.map((n) => n.toString(16).padStart(64, '0'))),
    matchesAddress: cidrMatcher(networks.filter((network) => typeof network !== 'string')),
  }
  const posts = [...Array(20_000).keys()].map((n) => ({ email: `signer-${n}@mail.example.org` }))
  const origin = { address: '2001:db8:1:2:3:4:5:6', network: HASH }
  matchBlocks(blocks, { email: 'ana@example.org' }, origin)
  const started = performance.now()
  for (const post of posts) matchBlocks(blocks, post, origin)
  expect(performance.now() - started).toBeLessThan(2_000)
})
