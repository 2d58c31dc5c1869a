import { readAuthor, type Author } from '@/lib/authors/rules'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { archivedCopy, type ReferenceEntry } from '@/lib/references/rules'

type CslDate = { 'date-parts': [number[]] }

/** An item of CSL-JSON (CSL 1.0.2, schemas/input/csl-data.json). */
export type CslItem = {
  id: string
  type: 'webpage'
  title: string
  author?: Author[]
  publisher: string
  issued?: CslDate
  URL: string
  language: string
  accessed?: CslDate
  archive?: string
  archive_location?: string
  note?: string
}

/** A reference as CSL-JSON; dates as precise as known. */
export function toCsl(reference: ReferenceEntry, locale: Locale): CslItem {
  const { key, title, authors, publisher, date, url, language, checkedOn } = reference
  const copy = archivedCopy(reference)
  const known = authors.map(readAuthor).filter((author) => author !== null)
  return {
    id: key,
    type: 'webpage',
    title,
    ...(known.length > 0 && { author: known }),
    publisher,
    ...(date && { issued: partsOf(date) }),
    URL: url,
    language,
    ...(checkedOn && { accessed: partsOf(checkedOn.toISOString().slice(0, 10)) }),
    ...(copy && { archive: new URL(copy).hostname, archive_location: copy }),
    ...(reference.deadSince && { note: goneNote(reference, locale) }),
  }
}

export function goneNote(reference: ReferenceEntry, locale: Locale): string {
  const t = translator(locale, 'references')
  const url = archivedCopy(reference)
  return url ? t('goneReadAt', { url }) : t('gone')
}

function partsOf(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] }
}
