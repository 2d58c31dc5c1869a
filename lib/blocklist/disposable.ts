import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import { within } from '@/lib/blocklist/domains'

let disposable: Set<string> | undefined

/**
 * Whether a mail domain (ASCII, lower case) gives mailboxes away for minutes, by the list that disposable-email-domains
 * keeps; subdomains of its entries too. The list is read once.
 */
export function isDisposable(domain: string): boolean {
  return within((disposable ??= disposableEmailBlocklistSet()), domain)
}
