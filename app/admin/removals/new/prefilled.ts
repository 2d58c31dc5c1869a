import { conditionsSchema } from '@/lib/removals/schema'
import { localTime } from '@/lib/time-zones/rules'

// Names never appear in addresses.
const FROM_ADDRESS = ['state', 'domain', 'country', 'since', 'before', 'flag', 'network'] as const

/** From the query, in UTC as links write it, e.g. `?country=MX&since=2026-11-24T10:00`; ignores invalid parameters. */
export function prefilled(
  query: Record<string, string | string[] | undefined>,
  timeZone: string,
): Record<string, string> {
  return Object.fromEntries(
    FROM_ADDRESS.flatMap((name) => {
      const parsed = conditionsSchema.safeParse({ [name]: query[name] })
      const value = parsed.success && parsed.data[name]
      if (!value) return []
      return [[name, name === 'since' || name === 'before' ? localInput(value, timeZone) : value]]
    }),
  )
}

// As an input of type datetime-local takes it.
function localInput(moment: string, timeZone: string): string {
  const { day, time } = localTime(new Date(moment), timeZone)
  return `${day}T${time}`
}
