import { domainToASCII } from 'node:url'
import { memoize } from '@/lib/platform/memoize'
import { mailboxOf } from '@/lib/email-address/mail-providers'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'

const LOCAL_LIMIT = 64
// RFC 5322 dot-atom; quoted local parts are not taken.
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

// Most write from a few domains, and each post asks for its own several times.
const inAscii = memoize(domainToASCII, 1_000)
const mayHaveMail = memoize((domain) => isMailDomain(inAscii(domain)), 1_000)

export type AddressProblem = 'required' | 'long' | 'one' | 'invalid'

/** What keeps a typed address from being exactly one mailbox that mail can reach; null when nothing does. */
export function addressProblem(typed: string): AddressProblem | null {
  if (typed === '') return 'required'
  if (typed.length > ADDRESS_LIMIT) return 'long'
  if (/[,;<>"]/.test(typed) || typed.split('@').length > 2) return 'one'
  const [local = '', domain = ''] = typed.split('@')
  if (local.length > LOCAL_LIMIT || !LOCAL.test(local) || !TYPED_DOMAIN.test(domain)) return 'invalid'
  return mayHaveMail(domain) ? null : 'invalid'
}

/** The domain of an address in ASCII (IDNA), lower case. */
export function domainOf(address: string): string {
  return inAscii(address.slice(address.lastIndexOf('@') + 1))
}

/** A valid address as mail servers want it: as it was typed, with the domain in ASCII. */
export function reachableAddress(address: string): string {
  return `${address.slice(0, address.lastIndexOf('@'))}@${domainOf(address)}`
}

/** The one form of a valid address that equal mailboxes share: lower case, ASCII domain, the provider's own rules. */
export function canonicalAddress(address: string): string {
  return mailboxOf(address.slice(0, address.lastIndexOf('@')).toLowerCase(), domainOf(address))
}

/** Whether a domain in ASCII can be a mailbox's. */
export function isMailDomain(ascii: string): boolean {
  const labels = ascii.split('.')
  const last = labels.at(-1) ?? ''
  return (
    ascii.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(last)
  )
}
