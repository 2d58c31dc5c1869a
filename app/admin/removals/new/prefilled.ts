import { conditionsSchema } from '@/lib/removals/schema'

// Names never appear in addresses.
const FROM_ADDRESS = ['state', 'domain', 'country', 'since', 'before', 'flag', 'network'] as const
/** An input of type datetime-local takes minutes: 2026-11-24T10:00. */
const TO_MINUTES = 16

/** From the query, e.g. `?country=MX&since=2026-11-24T10:00`; ignores invalid parameters. */
export function prefilled(query: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    FROM_ADDRESS.flatMap((name) => {
      const parsed = conditionsSchema.safeParse({ [name]: query[name] })
      const value = parsed.success && parsed.data[name]
      if (!value) return []
      return [[name, name === 'since' || name === 'before' ? value.slice(0, TO_MINUTES) : value]]
    }),
  )
}
