import { authorName } from '@/lib/authors/rules'
import { formatPartialDate, INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { isolateDirection } from '@/lib/text/rules'

export type ReferenceEntry = {
  key: string
  title: string
  /** In the format of `readAuthor` (lib/authors/rules.ts). */
  authors: string[]
  publisher: string
  /** ISO 8601, as precise as known, or empty. */
  date: string
  url: string
  language: string
  archivedUrl: string | null
  checkedOn: Date | null
  /** Null while the source is there or unknown. */
  deadSince: Date | null
  copyDeadSince: Date | null
}

export type NumberedReference = ReferenceEntry & { number: number; cited: boolean; uses: number }

/** Numbers references as a text shows them: cited ones by first use, then the others attached. */
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

/** Where to read the source: its address, or the archived copy when that is gone. */
export function readableUrl(reference: ReferenceEntry): string {
  return (reference.deadSince && archivedCopy(reference)) || reference.url
}

/** The archived copy's address; null without one, or when it is gone too. */
export function archivedCopy({
  archivedUrl,
  copyDeadSince,
}: Pick<ReferenceEntry, 'archivedUrl' | 'copyDeadSince'>): string | null {
  return copyDeadSince ? null : archivedUrl
}

export const EXPORT_FORMATS = ['json', 'bib', 'ris'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Authors, publisher and date as far as known; an author who is the publisher is named once. */
export function originOf(
  { authors, publisher, date }: Pick<ReferenceEntry, 'authors' | 'publisher' | 'date'>,
  locale: Locale,
): string {
  const names = authors.map(authorName).filter((name) => name !== publisher)
  const written = new Intl.ListFormat(INTL_LOCALE[locale]).format(names.map(isolateDirection))
  return [written, isolateDirection(publisher), formatPartialDate(date, locale)].filter(Boolean).join(', ')
}
