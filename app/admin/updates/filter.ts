import { z } from 'zod'
import { rowId } from '@/app/admin/_form/row-id'
import { LOCALES } from '@/lib/i18n/locales'
import { searchTerm } from '@/lib/text/schema'
import { UPDATE_STATES } from '@/lib/updates/rules'

/** Ignores invalid parameters. */
export const updateFilter = z.object({
  search: searchTerm(100),
  state: z.enum([...UPDATE_STATES, 'deleted', '']).catch(''),
  locale: z.enum([...LOCALES, '']).catch(''),
  page: rowId.catch(1),
})

/** A page of what the filter finds. */
export function pageOfUpdates(
  { search, state, locale }: z.output<typeof updateFilter>,
  page: number,
): string {
  const query = new URLSearchParams({ search, state, locale, page: String(page) })
  for (const [name, value] of [...query]) if (!value) query.delete(name)
  return `/admin/updates?${query}`
}
