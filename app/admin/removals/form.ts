import { z } from 'zod'
import { timestamp } from '@/app/admin/_form/timestamp'
import { conditionsSchema } from '@/lib/removals/schema'

const counted = z.object({
  conditions: z.record(z.string(), z.unknown()),
  until: timestamp,
  count: z.number().int(),
})

/** What was counted and shown before, as posted back. */
export type CountedRemoval = z.output<typeof counted>

/** Conditions first; the second step adds the count, the reason, and the typed number. */
export const removalForm = conditionsSchema.and(
  z.object({
    step: z.enum(['count', 'start']).catch('count'),
    counted: z
      .preprocess((value) => (typeof value === 'string' ? parseJson(value) : null), counted.nullable())
      .catch(null),
    reason: z.string().default(''),
    typed: z.string().default(''),
  }),
)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
