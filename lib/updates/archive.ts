import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { publishedUpdates } from '@/lib/updates/queries'

const MOST_LISTED = 20

/** The newest updates and, where there are more, the years of the archive. */
export async function newestUpdates(locale: Locale) {
  const updates = await publishedUpdates(locale)
  const beyond = updates[MOST_LISTED]
  return {
    updates: updates.slice(0, MOST_LISTED),
    years: beyond ? yearsOf(updates) : [],
    older: beyond ? yearOf(beyond) : null,
  }
}

export async function archiveYears(locale: Locale) {
  return yearsOf(await publishedUpdates(locale))
}

/** A year's updates and the years around it. Null for an empty year, unless a withdrawal must replace its kept page. */
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

export function yearOf({ date }: Dated): string {
  return date.slice(0, 4)
}

function yearsOf(updates: Dated[]): { year: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const update of updates) counts.set(yearOf(update), (counts.get(yearOf(update)) ?? 0) + 1)
  return [...counts].map(([year, count]) => ({ year, count }))
}
