import type { Author } from '@/lib/authors/rules'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { goneNote, toCsl } from '@/lib/references/csl'
import { copyOf, type ReferenceEntry } from '@/lib/references/rules'

/** What TeX would take for commands. The rest stays as it is, in UTF-8: rewritten to ASCII, what has no command is lost. */
const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries([...'&%$#_'].map((character) => [character, `\\${character}`])),
}

/**
 * A reference as Citation.js writes it to BibTeX: CSL-JSON whose texts are TeX. BibTeX has no field for an archived copy or
 * the day a source was found, so both stand in its note.
 */
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
  const archivedAt = copyOf(reference)
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
