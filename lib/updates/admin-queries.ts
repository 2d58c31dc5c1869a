import { byLocale, LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { updateText } from '@/lib/updates/queries'
import { stateOf, type UpdateState } from '@/lib/updates/rules'
import { workingCopyOf } from '@/lib/updates/working-copy'

export type UpdateFilter = { search: string; state: UpdateState | ''; locale: Locale | '' }

// The same distinctions as `stateOf` in lib/updates/rules.ts.
const IN_STATE = {
  published: { publishedAt: { not: null } },
  scheduled: { publishedAt: null, scheduledFor: { not: null } },
  withdrawn: { publishedAt: null, scheduledFor: null, withdrawnAt: { not: null } },
  draft: { publishedAt: null, scheduledFor: null, withdrawnAt: null },
} as const

const LIFE = { publishedAt: true, scheduledFor: true, scheduledZone: true, withdrawnAt: true } as const

/** Updates last edited first, filtered by title and by the state of their words in `locale`. */
export async function listUpdates({ search, state, locale }: UpdateFilter) {
  const words = {
    ...(locale && { locale }),
    ...(state && IN_STATE[state]),
  }
  // Prisma passes LIKE wildcards through unescaped.
  const title = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const updates = await db().update.findMany({
    where: { AND: [{ words: { some: words } }, search ? { words: { some: { title } } } : {}] },
    select: {
      id: true,
      words: {
        select: { locale: true, title: true, editedAt: true, missedAt: true, cites: true, ...LIFE },
        orderBy: { locale: 'asc' },
      },
      drafts: { select: { locale: true, editedAt: true } },
      references: { select: { reference: { select: { key: true } } } },
    },
  })
  const mentioned = updates.flatMap(({ words }) => words.flatMap(({ cites }) => cites))
  const known = await db().reference.findMany({ where: { key: { in: mentioned } }, select: { key: true } })
  const keys = new Set(known.map(({ key }) => key))
  return updates
    .map(({ id, words, drafts: changes, references }) => ({
      id,
      title: words[0]?.title ?? '',
      locales: words.map((row) => row.locale),
      words: words.map((row) => ({
        locale: row.locale,
        state: stateOf(row),
        scheduledFor: row.scheduledFor,
        scheduledZone: row.scheduledZone,
        missed: row.missedAt !== null,
        hasPendingChanges: changes.some(({ locale }) => locale === row.locale),
      })),
      references: new Set([
        ...words.flatMap(({ cites }) => cites.filter((key) => keys.has(key))),
        ...references.map(({ reference }) => reference.key),
      ]).size,
      editedAt: new Date(Math.max(...[...words, ...changes].map((row) => row.editedAt.getTime()))),
    }))
    .sort((a, b) => b.editedAt.getTime() - a.editedAt.getTime())
}

/** Words whose scheduled publishing failed, oldest first. */
export async function missedUpdates() {
  const words = await db().updateWords.findMany({
    where: { missedAt: { not: null } },
    orderBy: { missedAt: 'asc' },
    select: { updateId: true, locale: true, title: true },
  })
  return words.map(({ updateId, ...row }) => ({ id: updateId, ...row }))
}

export function countUpdates(): Promise<number> {
  return db().update.count()
}

export async function findUpdate(id: number) {
  const update = await db().update.findUnique({
    where: { id },
    select: {
      id: true,
      date: true,
      previewId: true,
      previewVersion: true,
      previewUntil: true,
      words: true,
      drafts: true,
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

/** References and pictures that the editor's text names and that do not exist, as typed, by language. */
export async function unresolvedInEditor({ workingCopies }: EditedUpdate): Promise<Record<Locale, string[]>> {
  const names = async (locale: Locale) => {
    const { unresolved } = await updateText(workingCopies[locale]?.words.body ?? '', [], locale)
    return [...unresolved.citations, ...unresolved.pictures]
  }
  const all = await Promise.all(LOCALES.map(async (locale) => [locale, await names(locale)] as const))
  const found = new Map(all)
  return byLocale((locale) => found.get(locale) ?? [])
}

export type EditorReferences = Awaited<ReturnType<typeof editorReferences>>
export type ListedUpdate = Awaited<ReturnType<typeof listUpdates>>[number]
export type EditedUpdate = NonNullable<Awaited<ReturnType<typeof findUpdate>>>
