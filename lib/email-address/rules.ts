/** RFC 5321 4.5.3.1: a path holds 256 octets, its angle brackets included. */
export const ADDRESS_LIMIT = 254

const COMMON = `
  gmail.com hotmail.com yahoo.com outlook.com icloud.com live.com yahoo.com.mx hotmail.es live.com.mx outlook.es
  prodigy.net.mx aol.com msn.com googlemail.com protonmail.com comcast.net verizon.net sbcglobal.net bellsouth.net att.net
  yahoo.es
`
/** Near to one of them, and somebody's own. */
const OTHERS = 'mail.com email.com ymail.com cloud.com hotmail.se outlook.se yahoo.se'

/** What most people mean, the more used first: near enough, a domain is taken for a slip of one of these. */
export const COMMON_DOMAINS = COMMON.trim().split(/\s+/)
const OWN_DOMAINS = new Set([...COMMON_DOMAINS, ...OTHERS.split(' ')])

// Names as short as `live` and `aol` are near to too many others.
const SHORTEST_NAME = 5

/** The address that was probably meant, where the typed one has a slip in a common domain; else null. Never a reason to refuse it. */
export function suggestedAddress(typed: string): string | null {
  const [local, domain, ...more] = typed.trim().split('@')
  if (!local || !domain || more.length > 0) return null
  const meant = meantDomain(domain.toLowerCase())
  return meant === null ? null : `${local}@${meant}`
}

function meantDomain(domain: string): string | null {
  if (OWN_DOMAINS.has(domain)) return null
  // It has no other endings.
  if (/^gmail(\.|$)/.test(domain)) return 'gmail.com'
  return COMMON_DOMAINS.find((common) => isMistyped(domain, common)) ?? null
}

function isMistyped(domain: string, common: string): boolean {
  const name = nameOf(common)
  if (domain === name) return true
  return (name.length >= SHORTEST_NAME || nameOf(domain) === name) && isOneSlip(domain, common)
}

function nameOf(domain: string): string {
  return domain.split('.')[0] ?? ''
}

/** Whether one letter is missing, too many or another, or two stand in the wrong order. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return swapped && short.slice(at + 2) === long.slice(at + 2)
}
