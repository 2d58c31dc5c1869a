import { cache } from 'react'
import { db } from '@/lib/platform/db'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { parseMarkdown } from '@/lib/markdown/parse'
import { picturesFor } from '@/lib/pictures/queries'
import { unresolvedOf } from '@/lib/publishing/rules'
import { referencesFor, PUBLIC_FIELDS } from '@/lib/references/queries'
import { numberReferences, type ReferenceEntry } from '@/lib/references/rules'
import type { UpdateEntry } from '@/lib/updates/rules'

/** What lists, cards and feeds show of an update's words. */
export const ENTRY = {
  locale: true,
  title: true,
  summary: true,
  byline: true,
  publishedAt: true,
  editedAt: true,
} as const
/** Whether readers may see an update's words. */
export const PUBLISHED = { publishedAt: { not: null } } as const

type Words = Omit<UpdateEntry, 'slug' | 'date' | 'locale' | 'publishedAt'> & {
  locale: string
  publishedAt: Date | null
}

/** Published updates, newest first, each in `locale` or, where it is published in no other way, in its own language. */
export const publishedUpdates = cache(async (locale: Locale): Promise<UpdateEntry[]> => {
  const updates = await db().update.findMany({
    where: { words: { some: PUBLISHED } },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    select: { slug: true, date: true, words: { where: PUBLISHED, select: ENTRY } },
  })
  return updates.flatMap(({ slug, date, words }) => {
    const entry = entryIn(locale, words)
    return entry ? [{ slug, date, ...entry }] : []
  })
})

/** A published update with its text parsed, its numbered references and the languages it is published in; null if there is none. */
export const publishedUpdate = cache(async (slug: string, locale: Locale) => {
  const update = await db().update.findUnique({
    where: { slug },
    select: {
      id: true,
      date: true,
      words: { where: PUBLISHED, select: { ...ENTRY, body: true } },
      references: { orderBy: { position: 'asc' }, select: { reference: { select: PUBLIC_FIELDS } } },
    },
  })
  const entry = update && entryIn(locale, update.words)
  if (!entry) return null
  const { body, ...words } = entry
  const attached = update.references.map(({ reference }) => reference)
  const text = await updateText(body, attached, entry.locale)
  return {
    id: update.id,
    slug,
    date: update.date,
    ...words,
    ...text,
    languages: update.words.map((each) => each.locale).filter(isLocale),
  }
})

export type PublishedUpdate = NonNullable<Awaited<ReturnType<typeof publishedUpdate>>>

/** Where published updates stand and when each last changed, newest first: what the sitemap lists. */
export async function updateAddresses() {
  const updates = await db().update.findMany({
    where: { words: { some: PUBLISHED } },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    select: {
      slug: true,
      date: true,
      words: { where: PUBLISHED, select: { locale: true, publishedAt: true, editedAt: true } },
    },
  })
  return updates.map(({ slug, date, words }) => ({
    slug,
    date,
    languages: words.map(({ locale }) => locale).filter(isLocale),
    changedAt: new Date(
      Math.max(...words.map(({ publishedAt, editedAt }) => Math.max(+(publishedAt ?? 0), +editedAt))),
    ),
  }))
}

/** When an update was last withdrawn, in whatever language, and not published again; null when none is. */
export async function lastWithdrawal(): Promise<Date | null> {
  const { _max } = await db().updateWords.aggregate({ _max: { withdrawnAt: true } })
  return _max.withdrawnAt
}

/**
 * An update's Markdown, written in `locale`, parsed as its page shows it: `attached` references follow those the text cites.
 * `missing` are the keys it cites in vain, `unresolved` all that it cites and shows so, as it was typed.
 */
export async function updateText(body: string, attached: readonly ReferenceEntry[], locale: Locale) {
  const [mentioned, pictures] = await Promise.all([referencesFor(body), picturesFor(body, locale)])
  const known = [...mentioned, ...attached]
  const { content, cited, uses, ...parsed } = parseMarkdown(body, known, pictures)
  return {
    content,
    missing: parsed.missing,
    unresolved: unresolvedOf(parsed),
    references: numberReferences(
      cited,
      known,
      attached.map(({ key }) => key),
      uses,
    ),
  }
}

function entryIn<Row extends Words>(locale: Locale, rows: Row[]) {
  const row = rows.find((words) => words.locale === locale) ?? rows[0]
  if (!row?.publishedAt || !isLocale(row.locale)) return null
  return { ...row, locale: row.locale, publishedAt: row.publishedAt }
}
