import { authorName } from '@/lib/authors/rules'
import { formatPartialDate, INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { isolated } from '@/lib/text/rules'

/** What a reader sees of a reference. */
export type ReferenceEntry = {
  key: string
  title: string
  /** Each as `readAuthor` of lib/authors/rules.ts takes it. */
  authors: string[]
  publisher: string
  /** ISO 8601 date of the precision known, or empty. */
  date: string
  url: string
  language: string
  archivedUrl: string | null
  /** When its source was last found there. */
  checkedOn: Date | null
  /** Since when its address says that the source is gone; null while it is there, or nobody knows. */
  deadSince: Date | null
  /** The same of its archived copy. */
  copyDeadSince: Date | null
}

/** A reference in a numbered list; `cited` when the text above links to it, `uses` times (and it can link back). */
export type NumberedReference = ReferenceEntry & { number: number; cited: boolean; uses: number }

/**
 * Numbers references as a text shows them: those it cites in the order of first use, then the others attached to it. `uses`
 * says how often it cites each key.
 */
export function numberReferences(
  cited: readonly string[],
  references: readonly ReferenceEntry[],
  attached: readonly string[] = [],
  uses: ReadonlyMap<string, number> = new Map(),
): NumberedReference[] {
  const byKey = new Map(references.map((reference) => [reference.key, reference]))
  return [...new Set([...cited, ...attached])].flatMap((key, index) => {
    const reference = byKey.get(key)
    if (!reference) return []
    const isCited = cited.includes(key)
    return [{ ...reference, number: index + 1, cited: isCited, uses: uses.get(key) ?? Number(isCited) }]
  })
}

/** Where a reader finds the source: at its own address, or its archived copy when that is gone. */
export function readAt(reference: ReferenceEntry): string {
  return (reference.deadSince && copyOf(reference)) || reference.url
}

/** The address of the archived copy that readers are shown; null where there is none, or it is known to be gone too. */
export function copyOf({
  archivedUrl,
  copyDeadSince,
}: Pick<ReferenceEntry, 'archivedUrl' | 'copyDeadSince'>): string | null {
  return copyDeadSince ? null : archivedUrl
}

/** The files that references can be had as, by the ending of their address: CSL-JSON, BibTeX, RIS. */
export const EXPORT_FORMATS = ['json', 'bib', 'ris'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Who wrote a source, who published it and when, as far as that is known; an author who is the publisher is named once. */
export function originOf(
  { authors, publisher, date }: Pick<ReferenceEntry, 'authors' | 'publisher' | 'date'>,
  locale: Locale,
): string {
  const names = authors.map(authorName).filter((name) => name !== publisher)
  const written = new Intl.ListFormat(INTL_LOCALE[locale]).format(names.map(isolated))
  return [written, isolated(publisher), formatPartialDate(date, locale)].filter(Boolean).join(', ')
}
