import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/i18n/locales'
import { publishedUpdates } from '@/lib/updates/queries'

/** How many updates the list of the newest holds; the archive leads to all of them, by year. */
export const MOST_LISTED = 20

/** The newest updates in a language and, where there are more of them, the years of the archive. */
export async function newestUpdates(locale: Locale) {
  const updates = await publishedUpdates(locale)
  const beyond = updates[MOST_LISTED]
  return {
    updates: updates.slice(0, MOST_LISTED),
    years: beyond ? yearsOf(updates) : [],
    /** The year in which the list goes on; null where it holds them all. */
    older: beyond ? yearOf(beyond) : null,
  }
}

/** The years of which there are updates, newest first, with how many there are. */
export async function archiveYears(locale: Locale) {
  return yearsOf(await publishedUpdates(locale))
}

/**
 * The updates of a year, newest first, and the years around it; null for a year without any, unless some were withdrawn: the
 * page that named them must be replaced wherever it is kept.
 */
export async function archiveYear(year: string, locale: Locale) {
  const all = await publishedUpdates(locale)
  const years = yearsOf(all)
  const index = years.findIndex((each) => each.year === year)
  if (index < 0 && !(await wasRead(year))) return null
  return {
    updates: all.filter((update) => yearOf(update) === year),
    years,
    earlier: years.find((each) => each.year < year)?.year ?? null,
    later: years.findLast((each) => each.year > year)?.year ?? null,
  }
}

/** The published updates before and after one. */
export async function neighboursOf(slug: string, locale: Locale) {
  const updates = await publishedUpdates(locale)
  const index = updates.findIndex((update) => update.slug === slug)
  if (index < 0) return { earlier: null, later: null }
  return { earlier: updates[index + 1] ?? null, later: updates[index - 1] ?? null }
}

async function wasRead(year: string): Promise<boolean> {
  if (!/^\d{4}$/.test(year)) return false
  const withdrawn = await db().update.findFirst({
    where: { date: { startsWith: year }, words: { some: { withdrawnAt: { not: null } } } },
    select: { id: true },
  })
  return withdrawn !== null
}

type Dated = { date: string }

/** The year that an update stands in. */
export function yearOf({ date }: Dated): string {
  return date.slice(0, 4)
}

function yearsOf(updates: Dated[]): { year: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const update of updates) counts.set(yearOf(update), (counts.get(yearOf(update)) ?? 0) + 1)
  return [...counts].map(([year, count]) => ({ year, count }))
}
