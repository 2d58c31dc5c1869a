const LONGEST = 8_000

// The fast path for most addresses: no escapes, no empty or dot segments, no trailing slash (RFC 3986, 3.3).
const NORMAL = /^(?:\/|(?:\/(?!\.{1,2}(?:[/?]|$))[\w.~!$&'()*+,;=:@-]+)+)(?:\?[!-~]*)?$/
const NO_TEXT = /[/\\%\p{Cc}]/u
// encodeURIComponent escapes `$&+,:;=@`, which a path may hold as they are.
const NEEDS_NO_ESCAPE = /%(?:2[46BC]|3[ABD]|40)/g

/** The normal form of path and query, or the status for what has none (RFC 9112, 3.2; `..`, `\\`, `%2F`, bad UTF-8). */
export function normalTarget(target: string): string | 400 | 414 {
  if (target.length > LONGEST) return 414
  if (target.includes('#')) return 400
  return NORMAL.test(target) ? target : normalised(asEscapes(target))
}

function normalised(target: string): string | 400 {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(target) ?? []
  if (!path.startsWith('/')) return 400
  const segments = path.split('/').filter(Boolean).map(normalSegment)
  return segments.includes(null) ? 400 : `/${segments.join('/')}${query}`
}

// Non-ASCII arrives as one byte per character; browsers send escapes.
function asEscapes(target: string): string {
  return target.replace(
    /[^!-~]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

function normalSegment(segment: string): string | null {
  const text = decoded(segment)
  if (text === null || text === '.' || text === '..' || NO_TEXT.test(text)) return null
  return encodeURIComponent(text).replace(NEEDS_NO_ESCAPE, decodeURIComponent)
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
