import { domainToASCII } from 'node:url'
import { mailboxOf } from '@/lib/email-address/mail-providers'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { memoize } from '@/lib/platform/memoize'

const LOCAL_LIMIT = 64
// RFC 5322 dot-atom, without quoted local parts.
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const inAscii = memoize(domainToASCII, 1_000)
const mayHaveMail = memoize((domain) => isMailDomain(inAscii(domain)), 1_000)

export type AddressProblem = 'required' | 'long' | 'one' | 'invalid'

/** Why a typed address is not one deliverable mailbox; null when it is. */
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

/** A valid address for SMTP: as typed, with the domain in ASCII. */
export function reachableAddress(address: string): string {
  return `${address.slice(0, address.lastIndexOf('@'))}@${domainOf(address)}`
}

/** The form of a valid address that all spellings of its mailbox share. */
export function canonicalAddress(address: string): string {
  return mailboxOf(address.slice(0, address.lastIndexOf('@')).toLowerCase(), domainOf(address))
}

/** Whether an ASCII domain can receive mail. */
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
