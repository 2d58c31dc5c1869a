import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

export type NetworkAccess = {
  /** Rejects with the codes of getaddrinfo. */
  resolve(host: string): Promise<LookupAddress[]>
  allowsAddress(address: string): boolean
  allowsPort(port: string): boolean
}

/** The public internet, on the web's own ports. */
export const INTERNET: NetworkAccess = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  allowsAddress: isPublicAddress,
  // A URL omits its scheme's default port.
  allowsPort: (port) => port === '' || port === '80' || port === '443',
}

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/** Whether an IP address is public: no special-purpose one (RFC 6890), and no IPv6 address that carries an IPv4 one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  // Only 2000::/3 is routed; IPv4-compatible addresses (RFC 4291 2.5.5.1) are outside of it.
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST)
}
