import { expect, it } from 'vitest'
import { UNKNOWN } from '@/lib/networks/client-address'
import { hostOf, networkHash, networkOf } from '@/lib/networks/network'

it.each([
  ['192.0.2.77', '192.0.2.0/24', '192.0.2.77'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48', '2001:db8:1:2::/64'],
  ['2001:db8::5', '2001:db8:0::/48', '2001:db8:0:0::/64'],
  ['::1', '0:0:0::/48', '0:0:0:0::/64'],
  ['2001:0DB8:1::', '2001:db8:1::/48', '2001:db8:1:0::/64'],
  [UNKNOWN, UNKNOWN, UNKNOWN],
])('%s is of the network %s and the host %s', (address, network, host) => {
  expect([networkOf(address), hostOf(address)]).toEqual([network, host])
})

it('keeps a network as a keyed hash alone, the same for all its addresses', () => {
  process.env.DATA_KEY = 'ab'.repeat(32)
  const hash = networkHash('192.0.2.7')
  expect(hash).toHaveLength(32)
  expect(networkHash('192.0.2.200')).toEqual(hash)
  expect(networkHash('192.0.3.7')).not.toEqual(hash)
  expect(networkHash(UNKNOWN)).toBeNull()
})
