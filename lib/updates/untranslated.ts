import { byLocale, LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { translationGaps, type TranslationGap } from '@/lib/updates/translation-gaps'
import { workingCopyOf } from '@/lib/updates/working-copy'

export type UntranslatedUpdate = {
  id: number
  titles: { locale: string; title: string }[]
  /** The languages that readers find nothing of. */
  missing: Locale[]
  gaps: Record<Locale, TranslationGap>
}

const MOST = 20
const DAY_MS = 24 * 60 * 60_000
// What was left behind for longer was left so.
const BEHIND_DAYS = 30

/**
 * Updates that are public in a language and neither public nor scheduled in another one, or there older than what was changed within
 * 30 days; the newest first.
 */
export async function untranslatedUpdates(): Promise<UntranslatedUpdate[]> {
  const candidates = await db().update.findMany({
    where: { words: { some: { publishedAt: { not: null } } } },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      words: { select: { locale: true, publishedAt: true, scheduledFor: true, editedAt: true } },
    },
  })
  const found = candidates.flatMap(({ id, words }) => {
    const missing = LOCALES.filter((locale) => {
      const own = words.find((row) => row.locale === locale)
      return !own?.publishedAt && !own?.scheduledFor
    })
    return missing.length > 0 || isBehind(words.map(({ editedAt }) => editedAt.getTime()))
      ? [{ id, missing }]
      : []
  })
  return Promise.all(found.slice(0, MOST).map(withGaps))
}

function isBehind(edited: number[]): boolean {
  const [first, last] = [Math.min(...edited), Math.max(...edited)]
  return last - first >= DAY_MS && Date.now() - last < BEHIND_DAYS * DAY_MS
}

async function withGaps({ id, missing }: { id: number; missing: Locale[] }): Promise<UntranslatedUpdate> {
  const [words, drafts] = await Promise.all([
    db().updateWords.findMany({ where: { updateId: id } }),
    db().updateDraft.findMany({ where: { updateId: id } }),
  ])
  const workingCopies = byLocale((locale) =>
    workingCopyOf(
      words.find((row) => row.locale === locale),
      drafts.find((row) => row.locale === locale),
    ),
  )
  const titles = words.map(({ locale, title }) => ({ locale, title }))
  return { id, titles, missing, gaps: translationGaps(workingCopies) }
}
