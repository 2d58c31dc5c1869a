import { mentionedKeys } from '@/lib/markdown/citations'
import { db } from '@/lib/platform/db'
import type { ReferenceEntry } from '@/lib/references/rules'

export const PUBLIC_FIELDS = {
  key: true,
  title: true,
  authors: true,
  publisher: true,
  date: true,
  url: true,
  language: true,
  archivedUrl: true,
  checkedOn: true,
  deadSince: true,
  copyDeadSince: true,
} as const

/** The references whose keys a Markdown text mentions, unordered. */
export function referencesFor(markdown: string): Promise<ReferenceEntry[]> {
  return db().reference.findMany({ where: { key: { in: mentionedKeys(markdown) } }, select: PUBLIC_FIELDS })
}
