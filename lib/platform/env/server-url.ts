import { parseUrl } from '@/lib/text/url'
import { InvalidValue } from './invalid-value.ts'

const ENCODE =
  'cannot be read: percent-encode what stands in its name and password (@ as %40, : as %3A, / as %2F, ? as %3F, # as %23, % as %25)'

/** Throws InvalidValue where an unencoded password may shift the parts: name servers would be asked for it as a host. */
export function readServerUrl(text: string, protocols: readonly string[]): URL {
  const [, protocol = '', rest = ''] = /^([a-z]+:)\/\/[^/?#]*(.*)$/is.exec(text.trim()) ?? []
  if (!protocols.includes(protocol.toLowerCase())) {
    throw new InvalidValue(
      `must be an address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    )
  }
  if (/[@#]/.test(rest) || !isDecodable(text) || !parseUrl(text)) throw new InvalidValue(ENCODE)
  const url = new URL(text)
  if (!/^(?:\[[\da-f:.]+\]|[\p{L}\p{N}._,/-]*)$/iu.test(decodeURIComponent(url.hostname)))
    throw new InvalidValue(ENCODE)
  return url
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
