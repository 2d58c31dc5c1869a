import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clientAddress, UNKNOWN } from '@/lib/networks/client-address'

const PEER = '192.0.2.1'

describe('without proxies of ours', () => {
  it('is the peer, whatever the header says', () => {
    for (const forged of ['203.0.113.9', '203.0.113.9, 203.0.113.10', 'junk', '', undefined])
      expect(clientAddress(PEER, forged, 0)).toBe(PEER)
  })

  it.each([
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:0db8:0:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    [undefined, UNKNOWN],
    ['', UNKNOWN],
    ['/run/site.sock', UNKNOWN],
  ])('reads a peer %s as %s', (peer, address) => {
    expect(clientAddress(peer, undefined, 0)).toBe(address)
  })
})

describe('behind proxies of ours', () => {
  it.each([
    ['203.0.113.5', 1, '203.0.113.5'],
    ['6.6.6.6, 203.0.113.5', 1, '203.0.113.5'],
    ['6.6.6.6, 203.0.113.5, 10.0.0.2', 2, '203.0.113.5'],
    ['203.0.113.5,10.0.0.2', 2, '203.0.113.5'],
    ['203.0.113.5:4711', 1, '203.0.113.5'],
    ['[2001:db8::5]:4711', 1, '2001:db8::5'],
    ['2001:db8::5', 1, '2001:db8::5'],
    ['::ffff:203.0.113.5', 1, '203.0.113.5'],
  ])('reads %s through %i as %s', (forwarded, hops, address) => {
    expect(clientAddress(PEER, forwarded, hops)).toBe(address)
  })

  it('takes the leftmost of too few entries, which our nearest proxies wrote', () => {
    expect(clientAddress(PEER, '203.0.113.5', 3)).toBe('203.0.113.5')
  })

  it('skips invalid entries, and falls back to the peer', () => {
    expect(clientAddress(PEER, 'unknown, 10.0.0.2', 2)).toBe('10.0.0.2')
    expect(clientAddress(PEER, '6.6.6.6, _hidden', 1)).toBe(PEER)
    expect(clientAddress(PEER, undefined, 1)).toBe(PEER)
    expect(clientAddress(PEER, '999.1.1.1', 1)).toBe(PEER)
  })
})

test('entries that a client sends change nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 3 }), (forged, hops) => {
      const ours = ['203.0.113.5', '10.0.0.2', '10.0.0.3'].slice(0, hops)
      expect(clientAddress(PEER, [forged, ...ours].join(', '), hops)).toBe('203.0.113.5')
    }),
  )
})
