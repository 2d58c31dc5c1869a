import { z } from 'zod'
import { isCountry } from '@/lib/countries/rules'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { line } from '@/lib/text/schema'

/** What a delivery may hand over besides the name, as the consent says. */
export const OPTIONAL_FIELDS = ['country', 'region', 'comment'] as const

export const METHODS = ['hand', 'mail', 'link'] as const

/** What a recipient did; awaiting an answer is having none of them. */
export const RESPONSE_KINDS = ['answered', 'met', 'refused', 'handed_on'] as const

export const RECIPIENT_LIMIT = 200

export const recipient = line(RECIPIENT_LIMIT)

/**
 * Which confirmed signatures: up to the end of a day (UTC), of a country, of a region of it (ISO 3166-2). Without `again`, those
 * that no delivery has yet.
 */
export const deliveryConditions = z
  .object({
    day: given(z.iso.date('Write a day.')),
    country: given(z.string().refine(isCountry, 'Choose a country from the list.')),
    region: given(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'Choose a region from the list.')),
    again: given(z.literal(['on', true]).transform(() => true as const)),
  })
  .refine(({ country, region }) => !region || region.startsWith(`${country}-`), {
    error: 'This region is of another country.',
    path: ['region'],
  })

export type DeliveryConditions = z.output<typeof deliveryConditions>

export const deliveryPlan = z.object({
  to: recipient,
  toLanguage: z.enum(LOCALES),
  fields: z.array(z.enum(OPTIONAL_FIELDS)),
})

export type DeliveryPlan = z.output<typeof deliveryPlan>

const LABEL_LIMIT = 100

/** A link for one recipient: whom it is given to, for the staff, and for how many days it works. */
export const deliveryLink = z.object({
  label: line(LABEL_LIMIT),
  days: z.coerce.number('Write a number of days.').int().min(1).max(PACKAGE_DAYS),
})

export type DeliveryLinkInput = z.output<typeof deliveryLink>

// Forms send every field; an empty one is no condition.
function given<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}
