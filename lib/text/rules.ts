import { parseUrl } from '@/lib/text/url'

// Hebrew, Arabic and the other scripts that run from right to left.
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Words between others, in text: what runs from right to left is kept apart, so that no bracket or comma changes sides (UAX 9, FSI and PDI). */
export function isolated(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words
}

// Names that lead to the reader's own machine or network, or nowhere (RFC 6761, RFC 8375).
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|invalid|test)$/
const ADDRESS_AS_NUMBERS = /^\[|^\d+(\.\d+){3}$/

/**
 * The one spelling of a whole web address, as a browser would follow it: what is checked is what is kept. Null unless it has
 * one of `protocols`, no user or password, and the name of a public site: no IP address, which a name's spelling could hide.
 */
export function publicAddress(typed: string, protocols: readonly string[]): string | null {
  const value = typed.trim()
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? parseUrl(value) : null
  if (!url) return null
  const { protocol, hostname, username, password, href } = url
  const host = hostname.replace(/\.$/, '')
  const isPublic = host.includes('.') && !ADDRESS_AS_NUMBERS.test(host) && !PRIVATE_NAME.test(host)
  return protocols.includes(protocol) && !username && !password && isPublic ? href : null
}

/** The longest end of an address. */
export const MAX_SLUG = 80

/** The end of an address made from a title: `Niñas: el 5%` becomes `ninas-el-5`; empty when nothing of it is left. */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, MAX_SLUG)
    if (longer.length > MAX_SLUG) break
    slug = longer
  }
  return slug
}
