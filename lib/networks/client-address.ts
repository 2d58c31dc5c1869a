import { isIP } from 'node:net'
import { memoize } from '@/lib/platform/memoize'

/** Set by the server itself, over whatever a client sent. */
export const CLIENT_ADDRESS = 'x-client-address'

export const UNKNOWN = 'unknown'

/**
 * The client's IP address in its shortest form, or UNKNOWN. Each of our `hops` proxies appends the address it saw to
 * X-Forwarded-For (`forwarded`), so only the last `hops` entries are trusted; the first valid one of them counts, else `peer`.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, hops: number): string {
  const entries = hops > 0 && forwarded ? forwarded.split(',').slice(-hops) : []
  for (const entry of entries) {
    const address = plainAddress(entry.trim())
    if (address) return address
  }
  return peerAddress(peer ?? '')
}

// Connections send many requests, and unlike a header a peer's address is short.
const peerAddress = memoize((peer) => plainAddress(peer) ?? UNKNOWN, 1_000)

// Proxies add ports, brackets and zones, and map IPv4 into IPv6.
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
