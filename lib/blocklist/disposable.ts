import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import { includesDomain } from '@/lib/blocklist/domains'

let disposable: Set<string> | undefined

/** Whether a mail domain (ASCII, lower case) or one above it is disposable, by the list of disposable-email-domains. */
export function isDisposable(domain: string): boolean {
  return includesDomain((disposable ??= disposableEmailBlocklistSet()), domain)
}
