import { z } from 'zod'
import { timestamp } from '@/app/admin/_form/timestamp'
import { conditionsSchema } from '@/lib/removals/schema'

const counted = z.object({
  conditions: z.record(z.string(), z.unknown()),
  until: timestamp,
  count: z.number().int(),
})

/** What was counted and shown before, as the form sends it back. */
export type CountedRemoval = z.output<typeof counted>

/** The form for removing many: conditions, and from the second step on what was counted, the reason, and the number typed. */
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
