import { parseUrl } from '@/lib/text/url'
import { InvalidValue } from './invalid-value.ts'
import { isLoopback } from './loopback.ts'

/** The site's origin: https, or loopback. Throws InvalidValue. */
export function readSiteUrl(text: string): string {
  if (!/^https?:$/.test(parseUrl(text)?.protocol ?? '')) {
    throw new InvalidValue('must be an address that starts with http:// or https://')
  }
  const { protocol, pathname, search, hash, username, password, hostname, origin } = new URL(text)
  if (pathname !== '/' || search || hash || username || password) {
    throw new InvalidValue('must be an origin, without a path, a name or a password')
  }
  if (protocol === 'http:' && !isLoopback(hostname)) {
    throw new InvalidValue(
      'must start with https:// unless it is this machine: what signers type would travel in the open. Put a proxy with TLS ' +
        'in front (deploy/ has a configuration for nginx and one for Caddy)',
    )
  }
  return origin
}
