import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import { searchTerm } from '@/lib/text/schema'
import { UPDATE_STATES } from '@/lib/updates/rules'

/** Ignores invalid parameters. */
export const updateFilter = z.object({
  search: searchTerm(100),
  state: z.enum([...UPDATE_STATES, '']).catch(''),
  locale: z.enum([...LOCALES, '']).catch(''),
})
