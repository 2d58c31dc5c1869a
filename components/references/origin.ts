import { authorName } from '@/lib/authors/rules'
import { formatPartialDate, INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { ReferenceEntry } from '@/lib/references/rules'

/** Who wrote a source, who published it and when, as far as that is known; an author who is the publisher is named once. */
export function originOf({ authors, publisher, date }: ReferenceEntry, locale: Locale): string {
  const names = authors.map(authorName).filter((name) => name !== publisher)
  const written = new Intl.ListFormat(INTL_LOCALE[locale]).format(names)
  return [written, publisher, formatPartialDate(date, locale)].filter(Boolean).join(', ')
}
