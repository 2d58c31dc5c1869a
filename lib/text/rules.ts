import { parseUrl } from '@/lib/text/url'

// Hebrew, Arabic and other right-to-left scripts.
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Isolates right-to-left text within other text (UAX 9, FSI and PDI), so that no punctuation changes sides. */
export function isolateDirection(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words
}

/** In a class of a regular expression, of PostgreSQL's too: spaces, ASCII punctuation and combining accents. */
export const NOT_SPELLED = String.raw`\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u0300-\u036f`

const UNSPELLED = new RegExp(`[${NOT_SPELLED}]`, 'g')

/** To compare spellings: without accents, case, spaces and punctuation. `Q. Roo` becomes `qroo`. */
export function foldSpelling(written: string): string {
  return written.normalize('NFD').replace(UNSPELLED, '').toLowerCase()
}

// RFC 6761 and RFC 8375.
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|invalid|test)$/
const ADDRESS_AS_NUMBERS = /^\[|^\d+(\.\d+){3}$/

/**
 * Normalises a web address as a browser would. Null without one of `protocols`, with credentials, or when the host is not a
 * public name: an IP address could be disguised by its spelling.
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

export const MAX_SLUG = 80

/** A slug from a title: `Niñas: el 5%` becomes `ninas-el-5`; empty when nothing is left. */
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
