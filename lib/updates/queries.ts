import { cache } from 'react'
import { withFallback } from '@/lib/i18n/fallback'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { parseMarkdown } from '@/lib/markdown/parse'
import { picturesFor } from '@/lib/pictures/queries'
import { db } from '@/lib/platform/db'
import { unresolvedOf } from '@/lib/publishing/rules'
import { PUBLIC_FIELDS, referencesFor } from '@/lib/references/queries'
import { numberReferences, type ReferenceEntry } from '@/lib/references/rules'
import type { UpdateEntry } from '@/lib/updates/rules'

export const ENTRY = {
  locale: true,
  title: true,
  summary: true,
  byline: true,
  publishedAt: true,
  editedAt: true,
} as const
export const PUBLISHED = { publishedAt: { not: null } } as const

type Words = Omit<UpdateEntry, 'slug' | 'date' | 'locale' | 'publishedAt'> & {
  locale: string
  publishedAt: Date | null
}

/** Published updates, newest first, in `locale` or, failing that, in the language they have. */
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

/** A published update with parsed text, numbered references and its languages; null if there is none. */
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

/** Published addresses for the sitemap and when each last changed, newest first. */
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

export async function lastWithdrawal(): Promise<Date | null> {
  const { _max } = await db().updateWords.aggregate({ _max: { withdrawnAt: true } })
  return _max.withdrawnAt
}

/** `attached` references follow those cited; `missing` are unknown keys, `unresolved` also pictures, as typed. */
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
  const row = withFallback(rows, locale)
  return row?.publishedAt ? { ...row, publishedAt: row.publishedAt } : null
}
