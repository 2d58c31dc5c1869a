import { byLocale, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

const DAYS = 30

export type ClickTotal = { total: number; month: number }

/** Clicks on the donate link and openings of the letter, in total and in the last 30 days (UTC). */
export async function clickTotals(): Promise<{ donate: ClickTotal; letter: ClickTotal }> {
  const rows = await db().$queryRaw<({ way: 'donate' | 'letter' } & ClickTotal)[]>`
    SELECT way, coalesce(sum("count"), 0)::int AS total,
      coalesce(sum("count") FILTER (WHERE "day" > (now() AT TIME ZONE 'UTC')::date - ${DAYS}::int), 0)::int AS month
    FROM (
      SELECT 'donate' AS way, "day", "count" FROM "donate_clicks"
      UNION ALL SELECT 'letter', "day", "count" FROM "letter_openings"
    ) clicks GROUP BY way`
  const of = (wanted: string) => {
    const { total = 0, month = 0 } = rows.find(({ way }) => way === wanted) ?? {}
    return { total, month }
  }
  return { donate: of('donate'), letter: of('letter') }
}

export type ClickDay = { day: string; donate: Record<Locale, number>; letter: Record<Locale, number> }

/** The days of the last 30 (UTC) with a click on either, newest first, by language. */
export async function clicksByDay(): Promise<ClickDay[]> {
  const since = new Date(Date.now() - DAYS * 86_400_000)
  const query = { where: { day: { gt: since } } }
  const [donate, letter] = await Promise.all([
    db().donateClick.findMany(query),
    db().letterOpening.findMany(query),
  ])
  const days = new Set([...donate, ...letter].map(({ day }) => dayOf(day)))
  const on = (rows: { day: Date; locale: string; count: number }[], day: string) =>
    byLocale((locale) => rows.find((row) => dayOf(row.day) === day && row.locale === locale)?.count ?? 0)
  return [...days]
    .sort()
    .reverse()
    .map((day) => ({ day, donate: on(donate, day), letter: on(letter, day) }))
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
