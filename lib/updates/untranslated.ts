import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

export type UntranslatedUpdate = {
  id: number
  title: string
  /** The language of its title. */
  written: string
  missing: Locale
}

const MOST = 20

/** Updates that are public in a language and neither public nor scheduled in another one, the newest first. */
export async function untranslatedUpdates(): Promise<UntranslatedUpdate[]> {
  const updates = await db().update.findMany({
    where: { words: { some: { publishedAt: { not: null } } } },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      words: { select: { locale: true, title: true, publishedAt: true, scheduledFor: true } },
    },
  })
  const gaps = updates.flatMap(({ id, words }) => {
    const readable = words.find(({ publishedAt }) => publishedAt)
    return LOCALES.filter((locale) => {
      const own = words.find((row) => row.locale === locale)
      return !own?.publishedAt && !own?.scheduledFor
    }).map((missing) => ({ id, title: readable?.title ?? '', written: readable?.locale ?? '', missing }))
  })
  return gaps.slice(0, MOST)
}
