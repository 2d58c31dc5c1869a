import { isIP } from 'node:net'
import { UNKNOWN } from '@/lib/networks/client-address'
import { keyedHash } from '@/lib/platform/encryption'
import { memoize } from '@/lib/platform/memoize'

const hashOf = memoize((network) => keyedHash('network', network), 1_000)

/**
 * The network of an address, e.g. `192.0.2.0/24` or `2001:db8:1::/48`, or UNKNOWN: the smallest that is routed alone in IPv4,
 * and the largest that one IPv6 site gets (RFC 6177), so that nobody can pose as thousands of networks.
 */
export function networkOf(address: string): string {
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  return isIP(address) === 6 ? prefix(address, 3) : UNKNOWN
}

/** The host of an address: the IPv4 address, or the IPv6 /64 within which devices change theirs (RFC 8981). */
export function hostOf(address: string): string {
  return isIP(address) === 6 ? prefix(address, 4) : address
}

/** The keyed hash (32 bytes) of an address's network; null when unknown. */
export function networkHash(address: string): Uint8Array<ArrayBuffer> | null {
  const network = networkOf(address)
  return network === UNKNOWN ? null : hashOf(network)
}

function prefix(address: string, words: number): string {
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const gap = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  const kept = [...left, ...gap, ...right].slice(0, words)
  return `${kept.map((word) => parseInt(word, 16).toString(16)).join(':')}::/${words * 16}`
}
