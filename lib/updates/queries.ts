import { cache } from 'react'
import { withFallback } from '@/lib/i18n/fallback'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { parseMarkdown } from '@/lib/markdown/parse'
import { PICTURE, pictureIn, picturesFor } from '@/lib/pictures/queries'
import { sharedPicture } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'
import { unresolvedOf } from '@/lib/publishing/rules'
import { PUBLIC_FIELDS, referencesFor } from '@/lib/references/queries'
import { numberReferences, type ReferenceEntry } from '@/lib/references/rules'
import { updatePaths } from '@/lib/updates/paths'
import type { UpdateEntry } from '@/lib/updates/rules'
import { updateIdAt } from '@/lib/updates/slugs'

export const ENTRY = {
  locale: true,
  slug: true,
  title: true,
  summary: true,
  byline: true,
  publishedAt: true,
  editedAt: true,
} as const
export const PUBLISHED = { publishedAt: { not: null } } as const

type Words = Omit<UpdateEntry, 'date' | 'locale' | 'publishedAt'> & {
  locale: string
  publishedAt: Date | null
}

/** Published updates, newest first, in `locale` or, failing that, in the language they have. */
export const publishedUpdates = cache(async (locale: Locale): Promise<UpdateEntry[]> => {
  const updates = await db().update.findMany({
    where: { words: { some: PUBLISHED } },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    select: { date: true, words: { where: PUBLISHED, select: ENTRY } },
  })
  return updates.flatMap(({ date, words }) => {
    const entry = entryIn(locale, words)
    return entry ? [{ date, ...entry }] : []
  })
})

/**
 * The published update that is or was at an address of any language, with parsed text, numbered references, its languages
 * and its paths; null if there is none. Its `slug` is where it is now.
 */
export const publishedUpdate = cache(async (at: string, locale: Locale) => {
  const id = await updateIdAt(at)
  if (id === null) return null
  const update = await db().update.findUnique({
    where: { id },
    select: {
      date: true,
      words: { where: PUBLISHED, select: { ...ENTRY, body: true } },
      sharePicture: { select: PICTURE },
      references: { orderBy: { position: 'asc' }, select: { reference: { select: PUBLIC_FIELDS } } },
    },
  })
  const entry = update && entryIn(locale, update.words)
  if (!entry) return null
  const { body, ...words } = entry
  const attached = update.references.map(({ reference }) => reference)
  const text = await updateText(body, attached, entry.locale)
  return {
    id,
    date: update.date,
    ...words,
    ...text,
    /** Null where the drawn card is shared. */
    sharePicture: update.sharePicture && sharedPicture(pictureIn(update.sharePicture, entry.locale)),
    languages: update.words.map((each) => each.locale).filter(isLocale),
    paths: updatePaths(update.words),
  }
})

export type PublishedUpdate = NonNullable<Awaited<ReturnType<typeof publishedUpdate>>>

/** Published addresses for the sitemap and when each last changed, newest first. */
export async function updateAddresses() {
  const updates = await db().update.findMany({
    where: { words: { some: PUBLISHED } },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    select: {
      date: true,
      words: { where: PUBLISHED, select: { locale: true, slug: true, publishedAt: true, editedAt: true } },
    },
  })
  return updates.map(({ date, words }) => ({
    paths: updatePaths(words),
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
