import { z } from 'zod'
import { REGION_COUNTRIES, regionOf } from '@/lib/countries/regions'
import { isCountry } from '@/lib/countries/rules'
import { domainOf, isMailDomain } from '@/lib/email-address/address'
import type { SignatureFilter } from '@/lib/signatures/keyset-query'
import { STATES } from '@/lib/signatures/schema'
import { instantsOf } from '@/lib/time-zones/rules'

const DAY_MS = 86_400_000

const day = z.iso.date().optional().catch(undefined)

/** Ignores invalid parameters. */
export const signatureFilter = z.object({
  state: z
    .enum([...STATES, 'held', 'bounced'])
    .optional()
    .catch(undefined),
  country: z.string().refine(isCountry).optional().catch(undefined),
  region: z.string().refine(isRegion).optional().catch(undefined),
  domain: z
    .string()
    .trim()
    .max(255)
    .transform((value) => domainOf(value.toLowerCase()))
    .refine(isMailDomain)
    .optional()
    .catch(undefined),
  from: day,
  until: day,
  comment: z.enum(['written', 'hidden']).optional().catch(undefined),
})

export type ParsedFilter = z.output<typeof signatureFilter>

export const signaturePage = signatureFilter.extend({ before: z.uuid().optional().catch(undefined) })

/** `held` waits for an admin, not for the signer; `bounced` addresses take no mail. Both days are whole, in the time zone. */
export function asked({ state, from, until, ...filter }: ParsedFilter, timeZone: string): SignatureFilter {
  const { country, region, domain, comment } = filter
  const rest = {
    country: region ? countryOf(region) : country,
    region,
    domain,
    comment,
    from: from ? startOf(from, timeZone) : undefined,
    until: until ? startOf(dayAfter(until), timeZone) : undefined,
  }
  if (state === 'bounced') return { bounced: true, ...rest }
  if (state === 'held' || state === 'pending') return { state: 'pending', held: state === 'held', ...rest }
  return { state, ...rest }
}

/** The address of a page of these filters. */
export function withFilter(
  path: string,
  filter: ParsedFilter & { before?: string; addresses?: string },
): string {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `${path}?${new URLSearchParams(chosen)}`
}

function isRegion(code: string): boolean {
  return REGION_COUNTRIES.includes(countryOf(code)) && regionOf(countryOf(code), code) === code
}

function countryOf(region: string): string {
  return region.slice(0, 2)
}

// Where clocks skip midnight, a day begins at one.
function startOf(day: string, timeZone: string): Date | undefined {
  const [start] = ['00:00', '01:00'].flatMap((time) => instantsOf({ day, time }, timeZone))
  return start
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
