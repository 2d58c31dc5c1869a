import { z } from 'zod'
import { rowId } from '@/app/admin/_form/row-id'
import { MESSAGE_STATES, TOPICS } from '@/lib/contact/rules'

const shown = z.object({
  state: z.enum(MESSAGE_STATES).optional().catch(undefined),
  topic: z.enum(TOPICS).optional().catch(undefined),
  before: rowId.optional().catch(undefined),
})

/** Which messages a page of the list shows, from its address; what is not understood is left out. */
export function shownMessages(query: Record<string, string | string[] | undefined>) {
  const { before = null, ...filter } = shown.parse(query)
  return { before, filter }
}

/** The address of the next page of a list. */
export function earlierMessages(filter: Record<string, string | undefined>, next: number): string {
  const set = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/admin/messages?${String(new URLSearchParams([...set, ['before', String(next)]]))}`
}
