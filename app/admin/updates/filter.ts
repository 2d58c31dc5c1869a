import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import { searchTerm } from '@/lib/text/schema'
import { UPDATE_STATES } from '@/lib/updates/rules'

/** The filters of the updates' table, as its form puts them into the address; what does not fit filters nothing. */
export const updateFilter = z.object({
  search: searchTerm(100),
  state: z.enum([...UPDATE_STATES, '']).catch(''),
  locale: z.enum([...LOCALES, '']).catch(''),
})
