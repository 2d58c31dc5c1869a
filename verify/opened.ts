import { fits, type Opened } from './commitment.ts'
import type { Entry } from './entry.ts'

const MOST_OPENED = 20

/** What a receipt reveals of its entry; null where it is not written as docs/ledger.md says. */
export function parseOpened(value: unknown): Opened[] | null {
  if (!Array.isArray(value) || value.length > MOST_OPENED) return null
  const opened = value.map(asOpened)
  return opened.every((one) => one !== null) ? opened : null
}

/** The names of revealed fields that the entry does not commit to. */
export function unfitting(entry: Entry, opened: Opened[]): string[] {
  return opened.filter((one) => !fits(entry.commitments, one)).map(({ field }) => field)
}

function asOpened(value: unknown): Opened | null {
  if (typeof value !== 'object' || value === null) return null
  const { field, salt, value: revealed } = value as Record<string, unknown>
  const isText = typeof field === 'string' && typeof salt === 'string'
  if (!isText || (typeof revealed !== 'string' && revealed !== null)) return null
  return { field, salt, value: revealed }
}
