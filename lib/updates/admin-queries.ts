import { adminEmails } from '@/lib/admins/emails'
import { byLocale, LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { updateText } from '@/lib/updates/queries'
import { clearedAt } from '@/lib/updates/rules'
import { workingCopyOf } from '@/lib/updates/working-copy'

const TITLE = { select: { locale: true, title: true } } as const

/** Words whose scheduled publishing failed, oldest first. */
export async function missedUpdates() {
  const words = await db().updateWords.findMany({
    where: { missedAt: { not: null }, update: { deletedAt: null } },
    orderBy: { missedAt: 'asc' },
    select: { updateId: true, locale: true, update: { select: { words: TITLE } } },
  })
  return words.map(({ updateId, locale, update }) => ({ id: updateId, locale, titles: update.words }))
}

export function countUpdates(): Promise<number> {
  return db().update.count({ where: { deletedAt: null } })
}

/** A deleted draft, as far as it can be brought back; null for any other update. */
export async function findDeletedUpdate(id: number) {
  const update = await db().update.findUnique({
    where: { id, deletedAt: { not: null } },
    select: { id: true, deletedAt: true, deletedBy: true, words: TITLE },
  })
  if (!update?.deletedAt) return null
  const emails = await adminEmails([update.deletedBy])
  return {
    id,
    titles: update.words,
    deletedAt: update.deletedAt,
    clearedAt: clearedAt(update.deletedAt),
    by: emails.get(update.deletedBy ?? '') ?? null,
  }
}

/** An update for its editor; null where there is none, or it is deleted. */
export async function findUpdate(id: number) {
  const update = await db().update.findUnique({
    where: { id, deletedAt: null },
    select: {
      id: true,
      date: true,
      previewId: true,
      previewVersion: true,
      previewUntil: true,
      words: { include: { startedFrom: true } },
      drafts: true,
      sharePictureKey: true,
      slugs: { where: { wasPublic: true }, select: { slug: true }, take: 1 },
      references: { orderBy: { position: 'asc' }, select: { reference: true } },
    },
  })
  if (!update) return null
  const words = new Map(update.words.map((row) => [row.locale, row]))
  const changes = new Map(update.drafts.map((row) => [row.locale, row]))
  return {
    ...update,
    words: byLocale((locale) => words.get(locale) ?? null),
    workingCopies: byLocale((locale) => workingCopyOf(words.get(locale), changes.get(locale))),
    references: update.references.map(({ reference }) => reference),
    wasPublic: update.slugs.length > 0,
    readable: update.words.some(({ publishedAt }) => publishedAt),
  }
}

/** An update's references as readers will see them numbered, the others to attach, and citations that lead nowhere. */
export async function editorReferences({ references: attached }: EditedUpdate, body: string, locale: Locale) {
  const [all, { references, missing, unresolved }] = await Promise.all([
    db().reference.findMany({ orderBy: { key: 'asc' }, select: { id: true, key: true, title: true } }),
    updateText(body, attached, locale),
  ])
  const ids = new Map(all.map(({ key, id }) => [key, id]))
  const shown = new Set(attached.map(({ key }) => key))
  const numbered = references.map((reference) => ({
    ...reference,
    id: ids.get(reference.key) ?? 0,
    attached: shown.has(reference.key),
  }))
  return { numbered, others: all.filter(({ key }) => !shown.has(key)), missing, unresolved }
}

/** The other languages that are written and not public, to be published or scheduled together with one. */
export function unpublishedBeside({ words }: EditedUpdate, locale: Locale): Locale[] {
  return LOCALES.filter((each) => each !== locale && words[each] && !words[each].publishedAt)
}

export type EditorReferences = Awaited<ReturnType<typeof editorReferences>>
export type DeletedUpdate = NonNullable<Awaited<ReturnType<typeof findDeletedUpdate>>>
export type EditedUpdate = NonNullable<Awaited<ReturnType<typeof findUpdate>>>
