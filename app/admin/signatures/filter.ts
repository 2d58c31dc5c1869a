import { z } from 'zod'
import { isCountry } from '@/lib/countries/rules'
import type { SignatureFilter } from '@/lib/signatures/keyset-query'
import { STATES } from '@/lib/signatures/schema'

/** The filters of the signatures' table, as its form and links put them into the address; what does not fit filters nothing. */
export const signatureFilter = z.object({
  state: z
    .enum([...STATES, 'held', 'bounced'])
    .optional()
    .catch(undefined),
  country: z.string().refine(isCountry).optional().catch(undefined),
})

export type ParsedFilter = z.output<typeof signatureFilter>

/** The same, and where the page begins. */
export const signaturePage = signatureFilter.extend({ before: z.uuid().optional().catch(undefined) })

/**
 * What a filter asks of signatures: the held ones are those that wait for an admin and not for their signer, the bounced
 * those whose address takes no mail.
 */
export function asked({ state, country }: ParsedFilter): SignatureFilter {
  if (state === 'bounced') return { bounced: true, country }
  if (state === 'held' || state === 'pending') return { state: 'pending', held: state === 'held', country }
  return { state, country }
}

/** The address of the following page, with the same filters. */
export function pageAfter({ state, country }: ParsedFilter, next: string): string {
  const query = new URLSearchParams({ before: next })
  if (state) query.set('state', state)
  if (country) query.set('country', country)
  return `/admin/signatures?${query}`
}
