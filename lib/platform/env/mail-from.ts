import { domainToASCII } from 'node:url'
import { InvalidValue } from './invalid-value.ts'

export type MailSender = { name: string; address: string }

const LONGEST_NAME = 200
// RFC 5322, 3.2.3 (dot-atom); beyond ASCII every server on the way would need RFC 6531.
const LOCAL = /^(?!.{65})[a-z\d!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z\d!#$%&'*+/=?^_`{|}~-]+)*$/i
const DOMAIN = /^(?!.{254})[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i

/** `address` or `Name <address>`, quoted or not; the domain becomes ASCII (IDNA). Throws InvalidValue. */
export function readMailFrom(text: string): MailSender {
  const [, before = '', within] = /^([^<>]*)<([^<>]*)>$/s.exec(text.trim()) ?? []
  const name = unquoted(before.trim())
  const address = (within ?? text).trim()
  if (/[^\s@]@[^\s@]/.test(name)) throw new InvalidValue('must be one address')
  if (/[\p{Cc}\p{Zl}\p{Zp}<>]/u.test(name) || name.length > LONGEST_NAME) {
    throw new InvalidValue(
      `has a name that is longer than ${LONGEST_NAME} characters or holds control characters`,
    )
  }
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), domainToASCII(address.slice(at + 1))]
  if (at < 1 || !DOMAIN.test(domain) || !LOCAL.test(local)) {
    throw new InvalidValue('must be an address or Name <address>, and the part before @ in ASCII')
  }
  return { name, address: `${local}@${domain}` }
}

function unquoted(name: string): string {
  const [, within] = /^"(.*)"$/s.exec(name) ?? []
  return within === undefined ? name : within.replace(/\\(.)/gs, '$1')
}
