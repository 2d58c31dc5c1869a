import { z } from 'zod'
import { isCountry } from '@/lib/countries/rules'
import { domainOf } from '@/lib/email-address/address'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { messageKey } from '@/lib/i18n/message-key'
import { FLAGS, LIMITS } from '@/lib/signatures/rules'
import { line } from '@/lib/text/schema'

export const REMOVABLE = ['pending', 'confirmed'] as const
export const NAME_MATCHES = ['equals', 'contains'] as const

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?)?$/

const domain = line(ADDRESS_LIMIT)
  .transform((value) => value.toLowerCase().replace(/^@/, ''))
  .refine((value) => !value.includes('@'), messageKey('removal.domainAlone'))
  .transform((value) => domainOf(value))
  .refine((value) => value.includes('.'), messageKey('removal.domain'))

const moment = z
  .string()
  .trim()
  .refine((value) => MOMENT.test(value) && !Number.isNaN(momentOf(value)), messageKey('removal.moment'))
  .transform((value) => new Date(momentOf(value)).toISOString())

const network = z
  .string()
  .trim()
  .regex(/^(?:[0-9a-f]{2}){4,64}$/, messageKey('removal.network'))

/** All must hold; names ignore case, moments are UTC (ISO 8601), `since` inclusive, networks keyed hashes in hex. */
export const conditionsSchema = z
  .object({
    state: given(z.enum(REMOVABLE)),
    domain: given(domain),
    country: given(z.string().refine(isCountry, messageKey('place.country'))),
    since: given(moment),
    before: given(moment),
    flag: given(z.enum(FLAGS)),
    network: given(network),
    signerName: given(line(LIMITS.name)),
    nameMatch: given(z.enum(NAME_MATCHES)),
  })
  .refine((given) => Object.entries(given).some(([name, value]) => value && name !== 'nameMatch'), {
    error: messageKey('removal.condition'),
    path: ['state'],
  })
  .refine(({ since, before }) => !since || !before || since < before, {
    error: messageKey('removal.order'),
    path: ['before'],
  })

export type Conditions = z.output<typeof conditionsSchema>

/** One published line that identifies nobody. */
export const publishedReason = line(200).refine((reason) => !reason.includes('@'), messageKey('email.out'))

// Forms send every field; an empty one is no condition.
function given<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

function momentOf(value: string): number {
  return Date.parse(value.includes('T') && !value.endsWith('Z') ? `${value}Z` : value)
}
