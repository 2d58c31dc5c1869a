import { z } from 'zod'
import { isCountry } from '@/lib/countries/rules'
import { historyBounds, outsideOf } from '@/lib/deliveries/dates'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { optionalMarkdown } from '@/lib/markdown/schema'
import { line, optionalLine, partialDate } from '@/lib/text/schema'
import { wholeNumber } from '@/lib/text/whole-number'

/** What a delivery may hand over besides the name, as the consent says. */
export const OPTIONAL_FIELDS = ['country', 'region', 'comment'] as const

export const METHODS = ['hand', 'mail', 'link'] as const

/** What a recipient did; awaiting an answer is having none of them. */
export const RESPONSE_KINDS = ['answered', 'met', 'refused', 'handed_on'] as const

const RECIPIENT_LIMIT = 200
const WORDS_LIMIT = 20_000

export const recipient = line(RECIPIENT_LIMIT)

/**
 * Which confirmed signatures: up to the end of a day (UTC), of a country, of a region of it (ISO 3166-2). Without `again`, those
 * that no delivery has yet.
 */
export const deliveryConditions = z
  .object({
    day: given(z.iso.date(messageKey('date.day'))),
    country: given(z.string().refine(isCountry, messageKey('place.country'))),
    region: given(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, messageKey('place.region'))),
    again: given(z.literal(['on', true]).transform(() => true as const)),
  })
  .refine(({ country, region }) => !region || region.startsWith(`${country}-`), {
    error: messageKey('place.otherCountry'),
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
const LINK_DAYS = messageKey('delivery.linkDays', { most: PACKAGE_DAYS })

/** A link for one recipient: whom it is given to, for the staff, and for how many days it works. */
export const deliveryLink = z.object({
  label: line(LABEL_LIMIT),
  days: z.coerce.number(LINK_DAYS).int(LINK_DAYS).min(1, LINK_DAYS).max(PACKAGE_DAYS, LINK_DAYS),
})

export type DeliveryLinkInput = z.output<typeof deliveryLink>

/** That a package was given to its recipient. */
export const handingOver = z.object({
  method: z.enum(METHODS, messageKey('delivery.method')),
  date: z.iso.date(messageKey('date.day')),
})

/** Markdown; an empty one is none in this language. */
export const deliveryWords = z.object({ locale: z.enum(LOCALES), body: optionalMarkdown(WORDS_LIMIT) })

export type DeliveryWordsInput = z.output<typeof deliveryWords>

/** A delivery from before this site. */
export const history = z.object({
  to: recipient,
  toLanguage: z.enum(LOCALES),
  date: partialDate.superRefine((date, context) => {
    const outside = outsideOf(historyBounds(new Date()), date)
    if (outside) context.addIssue({ code: 'custom', message: outside })
  }),
  count: z
    .string()
    .refine((typed) => !typed.includes('.'), messageKey('thousandsPoint'))
    .pipe(wholeNumber(1, 100_000_000)),
})

export type HistoryInput = z.output<typeof history>

/** What a recipient did; `office` is whom they handed it on to. */
export const response = z
  .object({
    kind: z.enum(RESPONSE_KINDS, messageKey('delivery.response')),
    date: partialDate,
    office: optionalLine(RECIPIENT_LIMIT),
  })
  .refine(({ kind, office }) => kind !== 'handed_on' || office !== '', {
    error: messageKey('delivery.office'),
    path: ['office'],
  })

export type ResponseInput = z.output<typeof response>

export const responseWords = z.object({ locale: z.enum(LOCALES), text: optionalMarkdown(WORDS_LIMIT) })

export type ResponseWordsInput = z.output<typeof responseWords>

// Forms send every field; an empty one is no condition.
function given<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}
