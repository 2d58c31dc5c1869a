import { InvalidValue } from './invalid-value.ts'
import { readServerUrl } from './server-url.ts'

const NAME_WITHOUT_HOST = /^([a-z]+:\/\/[^/?#]*@)(?=(?::\d+)?(?:[/?]|$))/i

/** Encodes name and password, and turns a socket's folder into the parameter `host`. Throws InvalidValue. */
export function readDatabaseUrl(text: string): string {
  // A URL with a user name needs a host, which PostgreSQL takes from a parameter.
  const url = readServerUrl(text.replace(NAME_WITHOUT_HOST, '$1localhost'), ['postgres:', 'postgresql:'])
  const host = decodeURIComponent(url.hostname)
  if (host.includes(',')) throw new InvalidValue('names several hosts: name the one that writes')
  if (host.startsWith('/')) {
    url.hostname = 'localhost'
    url.searchParams.set('host', host)
  } else if (host.includes('/')) {
    throw new InvalidValue('names a socket by a path that does not begin with /')
  }
  const at = url.searchParams.get('host')
  if (at?.startsWith('/') && !url.hostname) url.hostname = 'localhost'
  return url.href
}
