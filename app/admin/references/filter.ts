import { z } from 'zod'
import { rowId } from '@/app/admin/_form/row-id'
import { searchTerm } from '@/lib/text/schema'

/** Ignores invalid parameters. */
export const referenceFilter = z.object({
  search: searchTerm(200),
  link: z.enum(['unchecked', 'fine', 'unsure', 'dead', '']).catch(''),
  before: rowId.nullable().catch(null),
})
