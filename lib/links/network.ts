import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import ipaddr from 'ipaddr.js'

/** How the link check reaches the world: what it may ask, and at which addresses. */
export type Network = {
  /** The addresses of a host name. Rejects with the codes of getaddrinfo. */
  resolve(host: string): Promise<LookupAddress[]>
  allowsAddress(address: string): boolean
  allowsPort(port: string): boolean
}

/** The public internet and nothing else, on the web's own ports. */
export const INTERNET: Network = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  allowsAddress: isPublicAddress,
  // A URL leaves the port of its scheme out.
  allowsPort: (port) => port === '' || port === '80' || port === '443',
}

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public internet: no address of this machine, of its networks or of none (IANA's
 * special-purpose registries, RFC 6890), and no IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  // Outside of it nothing is routed: what is left there is IPv4 in old clothes (RFC 4291 2.5.5.1).
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST)
}
