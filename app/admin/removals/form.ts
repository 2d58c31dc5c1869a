import { z } from 'zod'
import { timestamp } from '@/app/admin/_form/timestamp'
import { conditionsSchema } from '@/lib/removals/schema'
import { instantsOf, isTimeZone } from '@/lib/time-zones/rules'

const counted = z.object({
  conditions: z.record(z.string(), z.unknown()),
  until: timestamp,
  count: z.number().int(),
})

/** What was counted and shown before, as posted back. */
export type CountedRemoval = z.output<typeof counted>

/** Conditions first, with moments in the zone that is posted; the second step adds the count, the reason, and the typed number. */
export const removalForm = z
  .preprocess(
    inUtc,
    conditionsSchema.and(
      z.object({
        step: z.enum(['count', 'start']).catch('count'),
        counted: z
          .preprocess((value) => (typeof value === 'string' ? parseJson(value) : null), counted.nullable())
          .catch(null),
        reason: z.string().default(''),
        typed: z.string().default(''),
      }),
    ),
  )
  .transform(({ step, counted, reason, typed, ...conditions }) => ({
    step,
    counted,
    reason,
    typed,
    conditions,
  }))

const texts = z.record(z.string(), z.string())

function inUtc(form: unknown): unknown {
  const { data } = texts.safeParse(form)
  if (!data) return form
  const timeZone = data.zone && isTimeZone(data.zone) ? data.zone : 'UTC'
  const [since, before] = [instantsAt(data.since, timeZone), instantsAt(data.before, timeZone)]
  return { ...data, since: since.at(0) ?? '', before: before.at(-1) ?? '' }
}

// A time that the clocks skip stays as it was typed with its zone, which the conditions refuse.
function instantsAt(typed = '', timeZone: string): string[] {
  if (!typed) return []
  const [day = '', time = ''] = typed.split('T')
  const instants = instantsOf({ day, time: time.slice(0, 5) }, timeZone)
  return instants.length > 0 ? instants.map((instant) => instant.toISOString()) : [`${typed} ${timeZone}`]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
