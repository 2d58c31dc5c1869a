import { z } from 'zod'
import { isCountry } from '@/lib/countries/rules'

const STATES = ['pending', 'confirmed', 'withdrawn', 'removed'] as const

const cursor = z
  .string()
  .transform((value) => value.split('_'))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([createdAt, id]) => ({ createdAt: new Date(createdAt), id }))

/** The filters of the signatures' table, as its form and links put them into the address; what does not fit filters nothing. */
export const signatureFilter = z.object({
  state: z.enum(STATES).optional().catch(undefined),
  country: z.string().refine(isCountry).optional().catch(undefined),
  before: cursor.optional().catch(undefined),
})

export type ParsedSignatureFilter = z.output<typeof signatureFilter>

/** The address of the following page, with the same filters. */
export function pageAfter(
  { state, country }: ParsedSignatureFilter,
  next: { createdAt: Date; id: string },
): string {
  const query = new URLSearchParams({ before: `${next.createdAt.toISOString()}_${next.id}` })
  if (state) query.set('state', state)
  if (country) query.set('country', country)
  return `/admin/signatures?${query}`
}
