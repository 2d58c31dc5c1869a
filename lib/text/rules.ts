// Names that lead to the reader's own machine or network, or nowhere (RFC 6761, RFC 8375).
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|invalid|test)$/
const ADDRESS_AS_NUMBERS = /^\[|^\d+(\.\d+){3}$/

/**
 * The one spelling of a whole web address, as a browser would follow it: what is checked is what is kept. Null unless it has
 * one of `protocols`, no user or password, and the name of a public site: no IP address, which a name's spelling could hide.
 */
export function publicAddress(typed: string, protocols: readonly string[]): string | null {
  const value = typed.trim()
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || !URL.canParse(value)) return null
  const { protocol, hostname, username, password, href } = new URL(value)
  const host = hostname.replace(/\.$/, '')
  const isPublic = host.includes('.') && !ADDRESS_AS_NUMBERS.test(host) && !PRIVATE_NAME.test(host)
  return protocols.includes(protocol) && !username && !password && isPublic ? href : null
}
