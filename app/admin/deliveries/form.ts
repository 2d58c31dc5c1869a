import { z } from 'zod'
import { both } from '@/app/admin/_form/both'
import { everyLanguage } from '@/app/admin/_form/every-language'
import { prefixed } from '@/app/admin/_form/prefixed'
import { rowId } from '@/app/admin/_form/row-id'
import { timestamp } from '@/app/admin/_form/timestamp'
import {
  deliveryConditions,
  deliveryPlan,
  deliveryWords,
  OPTIONAL_FIELDS,
  response,
  responseWords,
} from '@/lib/deliveries/schema'

const seen = z.object({
  conditions: z.record(z.string(), z.unknown()),
  fields: z.array(z.string()),
  until: timestamp,
  count: z.number().int(),
})

/** Whom and what first; the second step adds what the dry run showed. */
export const deliveryForm = deliveryConditions
  .and(deliveryPlan.omit({ fields: true }))
  .and(
    z.object({
      step: z.enum(['look', 'make']).catch('look'),
      seen: z
        .preprocess((value) => (typeof value === 'string' ? parseJson(value) : null), seen.nullable())
        .catch(null),
    }),
  )
  .and(
    z.record(z.string(), z.string()).transform((form) => ({
      fields: OPTIONAL_FIELDS.filter((name) => form[`hands-${name}`] === 'on'),
    })),
  )
  .transform(({ step, seen, to, toLanguage, fields, ...conditions }) => ({
    step,
    seen,
    to,
    toLanguage,
    fields,
    conditions,
  }))

export const deliveryWordsForm = both(z.object({ id: rowId }), everyLanguage(deliveryWords))

export const responseForm = both(
  prefixed('response-', response.and(z.object({ id: rowId }))),
  everyLanguage(responseWords),
)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
