import { Prisma } from '@/lib/generated/prisma/client'
import { byLocale, LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { excerpt, foldText, searchWords } from '@/lib/text/fold'
import { stateOf, type UpdateState } from '@/lib/updates/rules'
import { translationGaps } from '@/lib/updates/translation-gaps'
import { workingCopyOf, type Words } from '@/lib/updates/working-copy'

export type UpdateFilter = {
  search: string
  /** `deleted` lists what can be brought back, which no other state does. */
  state: UpdateState | 'deleted' | ''
  locale: Locale | ''
  /** The first is 1. */
  page?: number
}

const PAGE = 50

// The same distinctions as `stateOf` in lib/updates/rules.ts.
const IN_STATE: Record<UpdateState, Prisma.Sql> = {
  published: Prisma.sql`w.published_at IS NOT NULL`,
  scheduled: Prisma.sql`w.published_at IS NULL AND w.scheduled_for IS NOT NULL`,
  withdrawn: Prisma.sql`w.published_at IS NULL AND w.scheduled_for IS NULL AND w.withdrawn_at IS NOT NULL`,
  draft: Prisma.sql`w.published_at IS NULL AND w.scheduled_for IS NULL AND w.withdrawn_at IS NULL`,
}

/**
 * Updates last edited first, 50 a page, filtered by the state of their words in `locale` and by words that they hold, whatever their
 * case and accents. Texts where those were found are preferred in the language `around`. `found` is how many there are in all.
 */
export async function listUpdates(filter: UpdateFilter, around: Locale) {
  const matches = await matching(filter)
  const updates = await db().update.findMany({
    where: { id: { in: matches.map(({ id }) => id) } },
    select: {
      id: true,
      deletedAt: true,
      words: { orderBy: { locale: 'asc' } },
      drafts: true,
      references: { select: { reference: { select: { key: true } } } },
      slugs: { where: { wasPublic: true }, select: { slug: true }, take: 1 },
    },
  })
  const known = await keysOf(updates.flatMap(({ words }) => words.flatMap(({ cites }) => cites)))
  const byId = new Map(updates.map((update) => [update.id, update]))
  const words = searchWords(filter.search)
  const listed = matches.flatMap(({ id, editedAt }) => {
    const update = byId.get(id)
    return update ? [{ ...listedOf(update, known), editedAt, excerpt: excerptOf(update, words, around) }] : []
  })
  return { updates: listed, found: matches[0]?.found ?? 0, pages: Math.ceil((matches[0]?.found ?? 0) / PAGE) }
}

export type ListedUpdate = Awaited<ReturnType<typeof listUpdates>>['updates'][number]

function matching({ search, state, locale, page = 1 }: UpdateFilter) {
  const words = searchWords(search).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const inLocale = locale ? Prisma.sql`w.locale = ${locale}` : Prisma.sql`true`
  const inState = state && state !== 'deleted' ? IN_STATE[state] : Prisma.sql`true`
  const conditions = [
    state === 'deleted' ? Prisma.sql`u.deleted_at IS NOT NULL` : Prisma.sql`u.deleted_at IS NULL`,
    Prisma.sql`EXISTS (SELECT FROM update_words w WHERE w.update_id = u.id AND ${inLocale} AND ${inState})`,
  ]
  if (words.length > 0)
    conditions.push(Prisma.sql`u.id IN (
      SELECT update_id FROM update_words WHERE folded LIKE ALL (${words}::text[])
      UNION SELECT update_id FROM update_drafts WHERE folded LIKE ALL (${words}::text[]))`)
  return db().$queryRaw<{ id: number; editedAt: Date; found: number }[]>`
    SELECT u.id, max(edited.at) AS "editedAt", (count(*) OVER ())::int AS found
    FROM updates u JOIN (
      SELECT update_id, edited_at AS at FROM update_words UNION ALL SELECT update_id, edited_at FROM update_drafts
    ) edited ON edited.update_id = u.id
    WHERE ${Prisma.join(conditions, ' AND ')}
    GROUP BY u.id ORDER BY max(edited.at) DESC, u.id DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`
}

async function keysOf(mentioned: string[]): Promise<Set<string>> {
  const known = await db().reference.findMany({ where: { key: { in: mentioned } }, select: { key: true } })
  return new Set(known.map(({ key }) => key))
}

type Row = Prisma.UpdateGetPayload<{
  select: {
    id: true
    deletedAt: true
    words: true
    drafts: true
    references: { select: { reference: { select: { key: true } } } }
    slugs: { select: { slug: true } }
  }
}>

function listedOf({ id, deletedAt, words, drafts, references, slugs }: Row, known: Set<string>) {
  const ofLocale = <Each extends { locale: string }>(rows: Each[], locale: string) =>
    rows.find((row) => row.locale === locale)
  const workingCopies = byLocale((each) => workingCopyOf(ofLocale(words, each), ofLocale(drafts, each)))
  return {
    id,
    deletedAt,
    /** Whether nobody could ever read it. */
    isDeletable: slugs.length === 0,
    titles: words.map(({ locale, title }) => ({ locale, title })),
    gaps: translationGaps(workingCopies),
    words: words.map((row) => ({
      locale: row.locale,
      state: stateOf(row),
      scheduledFor: row.scheduledFor,
      scheduledZone: row.scheduledZone,
      missed: row.missedAt !== null,
      hasPendingChanges: Boolean(ofLocale(drafts, row.locale)),
    })),
    references: new Set([
      ...words.flatMap(({ cites }) => cites.filter((key) => known.has(key))),
      ...references.map(({ reference }) => reference.key),
    ]).size,
  }
}

/** Where the words searched for stand, except in the title, which is shown whole. */
function excerptOf({ words, drafts }: Pick<Row, 'words' | 'drafts'>, searched: string[], around: Locale) {
  if (searched.length === 0) return null
  const holds = ({ title, byline, summary, body }: Words) => {
    const folded = foldText([title, byline, summary, body].join('\n'))
    return searched.every((word) => folded.includes(word))
  }
  const found = [...words, ...drafts].filter(holds)
  for (const locale of [around, ...LOCALES]) {
    for (const text of found.filter((row) => row.locale === locale)) {
      const pieces = [text.body, text.summary, text.byline].map((each) => excerpt(each, searched))
      const first = pieces.find((each) => each.length > 0)
      if (first) return { locale, pieces: first }
    }
  }
  return null
}
