import { db } from '@/lib/platform/db'
import { mentionedKeys } from '@/lib/markdown/citations'
import type { ReferenceEntry } from '@/lib/references/rules'

/** What a reader sees of a reference: the select of every public query. */
export const SHOWN = {
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

/** The references a Markdown text may cite: those whose key it mentions, in no order. */
export function referencesFor(markdown: string): Promise<ReferenceEntry[]> {
  return db().reference.findMany({ where: { key: { in: mentionedKeys(markdown) } }, select: SHOWN })
}
