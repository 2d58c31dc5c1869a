import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { mentionedKeys } from '@/lib/markdown/citations'
import { parseMarkdown } from '@/lib/markdown/parse'
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
} as const

/** The references a Markdown text may cite: those whose key it mentions, in no order. */
export function referencesFor(markdown: string): Promise<ReferenceEntry[]> {
  return db().reference.findMany({ where: { key: { in: mentionedKeys(markdown) } }, select: SHOWN })
}

/** Every reference there is, by key. */
export function allReferences(): Promise<ReferenceEntry[]> {
  return db().reference.findMany({ select: SHOWN, orderBy: { key: 'asc' } })
}

/** Where a reference is used: the petition itself (null) or an update. */
export type ReferenceUse = { slug: string; title: string; date: string } | null
export type CitedReference = ReferenceEntry & { uses: ReferenceUse[] }

/** Every reference that the current petition text or a published update cites or carries, the newest first. */
export async function citedReferences(locale: Locale): Promise<CitedReference[]> {
  const [references, petition, updates] = await Promise.all([
    allReferences(),
    db().textVersion.findFirst({
      orderBy: { version: 'desc' },
      select: { words: { select: { reasons: true } } },
    }),
    db().update.findMany({
      where: { words: { some: { publishedAt: { not: null } } } },
      orderBy: [{ date: 'desc' }, { id: 'desc' }],
      select: {
        slug: true,
        date: true,
        words: { where: { publishedAt: { not: null } }, select: { locale: true, title: true, body: true } },
        references: { select: { reference: { select: { key: true } } } },
      },
    }),
  ])
  const keysIn = (markdown: string) => parseMarkdown(markdown, references).cited
  const texts: { use: ReferenceUse; keys: string[] }[] = [
    { use: null, keys: petition?.words.flatMap(({ reasons }) => keysIn(reasons)) ?? [] },
    ...updates.map(({ slug, date, words, references: attached }) => ({
      use: { slug, date, title: (words.find((each) => each.locale === locale) ?? words[0])?.title ?? slug },
      keys: [...words.flatMap(({ body }) => keysIn(body)), ...attached.map(({ reference }) => reference.key)],
    })),
  ]
  return references
    .map((reference) => ({
      ...reference,
      uses: texts.filter(({ keys }) => keys.includes(reference.key)).map(({ use }) => use),
    }))
    .filter(({ uses }) => uses.length > 0)
    .sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title))
}
