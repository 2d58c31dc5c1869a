import { z } from 'zod'
import { isCountry } from '@/lib/countries/rules'
import type { SignatureFilter } from '@/lib/signatures/keyset-query'
import { STATES } from '@/lib/signatures/schema'

/** Ignores invalid parameters. */
export const signatureFilter = z.object({
  state: z
    .enum([...STATES, 'held', 'bounced'])
    .optional()
    .catch(undefined),
  country: z.string().refine(isCountry).optional().catch(undefined),
})

export type ParsedFilter = z.output<typeof signatureFilter>

export const signaturePage = signatureFilter.extend({ before: z.uuid().optional().catch(undefined) })

/** `held` waits for an admin, not for the signer; `bounced` addresses take no mail. */
export function asked({ state, country }: ParsedFilter): SignatureFilter {
  if (state === 'bounced') return { bounced: true, country }
  if (state === 'held' || state === 'pending') return { state: 'pending', held: state === 'held', country }
  return { state, country }
}

/** Keeps the filters. */
export function pageAfter({ state, country }: ParsedFilter, next: string): string {
  const query = new URLSearchParams({ before: next })
  if (state) query.set('state', state)
  if (country) query.set('country', country)
  return `/admin/signatures?${query}`
}
