import { canonicalAddress, domainOf } from '@/lib/email-address/address'
import { isLargeProvider } from '@/lib/email-address/large-providers'
import type { Subject } from '@/lib/limits/policies'
import { hostOf, networkOf } from '@/lib/networks/network'

/** The client's address, and the valid e-mail address that a post names. */
export type Requester = { address: string; email?: string }

/** What a policy counts of a post, e.g. its network; null when there is nothing to count. */
export function subjectOf(counts: Subject, { address, email }: Requester): string | null {
  switch (counts) {
    case 'mailbox':
      return email === undefined ? null : canonicalAddress(email)
    case 'mail domain':
      return email === undefined || isLargeProvider(domainOf(email)) ? null : domainOf(email)
    case 'host':
      return hostOf(address)
    case 'network':
      return networkOf(address)
    case 'site':
      return 'all'
  }
}
