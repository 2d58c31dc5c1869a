import { isIP } from 'node:net'
import { memoize } from '@/lib/platform/memoize'

/** The one header that says where a request comes from: set by the server itself, over whatever a client sent. */
export const CLIENT_ADDRESS = 'x-client-address'

/** Stands for an address that nobody knows; all those count as one. */
export const UNKNOWN = 'unknown'

/**
 * Where a request comes from: an IPv4 or IPv6 address in its shortest form, or UNKNOWN. `peer` is the other end of the
 * connection, `forwarded` the whole X-Forwarded-For, `hops` how many proxies in front are ours. Each of them adds the
 * address it was asked by at the end, so the entry that many from the end was written by ours, and all before it by
 * anyone. Where that one is no address, the next that a proxy of ours wrote counts, at last the peer.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, hops: number): string {
  const entries = hops > 0 && forwarded ? forwarded.split(',').slice(-hops) : []
  for (const entry of entries) {
    const address = plainAddress(entry.trim())
    if (address) return address
  }
  return peerAddress(peer ?? '')
}

// A connection asks many times, and what a peer is called is short, whereas a header is as long as anyone likes.
const peerAddress = memoize((peer) => plainAddress(peer) ?? UNKNOWN, 1_000)

// As proxies write them: with a port, in brackets, with a zone, an IPv4 address inside an IPv6 one.
function plainAddress(text: string): string | null {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.split('%', 1)[0] ?? ''
  if (isIP(address) === 4) return address
  if (isIP(address) !== 6) return null
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(shortest)
  return mapped ? fromHex(mapped[1] ?? '', mapped[2] ?? '') : shortest
}

function fromHex(...words: string[]): string {
  return words.flatMap((word) => [parseInt(word, 16) >> 8, parseInt(word, 16) & 255]).join('.')
}
