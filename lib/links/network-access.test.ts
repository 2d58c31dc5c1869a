import { expect, it } from 'vitest'
import { isPublicAddress } from '@/lib/links/network-access'

it.each([
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['private', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1', 'fec0::1'],
  ['link-local', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  ['carrier-grade NAT', '100.64.0.1', '100.127.255.255'],
  [
    'nobody’s',
    '0.0.0.0',
    '0.1.2.3',
    '::',
    '255.255.255.255',
    '240.0.0.1',
    '198.18.0.1',
    '192.0.0.1',
    '100::1',
  ],
  ['for documents', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  ['multicast', '224.0.0.1', '239.1.1.1', 'ff02::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::1'],
  ['IPv4 in a tunnel', '2002:7f00:1::', '2001::7f00:1'],
  ['no address', '', 'localhost', 'example.org', '999.1.1.1'],
])('refuses what is %s', (_, ...addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([])
})

it('allows the public internet', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:4860:4860::8888', '2606:4700::1111'])
    expect(isPublicAddress(address), address).toBe(true)
})
