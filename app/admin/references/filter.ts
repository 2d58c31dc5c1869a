import { z } from 'zod'
import { rowId } from '@/app/admin/row-id'

/** The filter of the references' table, from the address; what makes no sense filters nothing. */
export const referenceFilter = z.object({
  search: z.string().trim().max(200).catch(''),
  link: z.enum(['unchecked', 'fine', 'unsure', 'dead', '']).catch(''),
  before: rowId.nullable().catch(null),
})
