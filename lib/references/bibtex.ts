import type { Author } from '@/lib/authors/rules'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { goneNote, toCsl } from '@/lib/references/csl'
import { archivedCopy, type ReferenceEntry } from '@/lib/references/rules'

/** TeX's special characters. Other characters stay UTF-8, since not all have a command. */
const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries([...'&%$#_'].map((character) => [character, `\\${character}`])),
}

/** CSL-JSON in TeX for Citation.js; the note holds copy and check date, for which BibTeX has no field. */
export function toBibtexItem(reference: ReferenceEntry, locale: Locale): object {
  const { author, title, publisher, ...item } = toCsl(reference, locale)
  const note = noteOf(reference, locale)
  return {
    ...item,
    ...(author && { author: author.map(escapeName) }),
    title: escape(title),
    publisher: escape(publisher),
    ...(note && { note: escape(note) }),
  }
}

function noteOf(reference: ReferenceEntry, locale: Locale): string {
  const { checkedOn, deadSince } = reference
  const archivedAt = archivedCopy(reference)
  const t = translator(locale, 'references')
  const found = checkedOn && t(deadSince ? 'lastFound' : 'checked', { date: formatDate(checkedOn, locale) })
  const copy = deadSince ? goneNote(reference, locale) : archivedAt && `${t('archived')}: ${archivedAt}`
  return [found, copy].filter(Boolean).join('. ')
}

function escapeName(author: Author): Author {
  if ('literal' in author) return { literal: escape(author.literal) }
  return { family: escape(author.family), given: escape(author.given) }
}

function escape(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => ESCAPED[character] ?? character)
}
