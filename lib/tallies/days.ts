import { db } from '@/lib/platform/db'
import { dayBounds, localTime } from '@/lib/time-zones/rules'

export type DayTally = {
  /** In the time zone that was asked for. */
  day: string
  confirmed: number
  withdrawn: number
  removed: number
  restored: number
}

const DAY_MS = 86_400_000
const RECENT = 30

/** The last 30 days of a zone with what each added to the count, which may be less than nothing. */
export async function recentDays(timeZone: string, now = new Date()) {
  const days = await dailyTallies(timeZone, RECENT, now)
  return days.map((tally) => ({ ...tally, gained: gainOf(tally) }))
}

export type RecentDay = Awaited<ReturnType<typeof recentDays>>[number]

/** The last `count` days of a zone, the oldest first and today the last; none from before the first signature. An hour belongs to the day it begins in. */
export async function dailyTallies(timeZone: string, count: number, now = new Date()): Promise<DayTally[]> {
  const days = lastDays(localTime(now, timeZone).day, count)
  const { from } = dayBounds(days[0] ?? '', timeZone)
  const [hours, [first]] = await Promise.all([
    db().$queryRaw<(Omit<DayTally, 'day'> & { hour: Date })[]>`
      SELECT hour, sum(confirmed)::int AS confirmed, sum(withdrawn)::int AS withdrawn,
        sum(removed)::int AS removed, sum(restored)::int AS restored
      FROM tallies WHERE hour >= ${from} GROUP BY hour`,
    db().$queryRaw<{ hour: Date | null }[]>`SELECT min(hour) AS hour FROM tallies`,
  ])
  if (!first?.hour) return []
  const begun = localTime(first.hour, timeZone).day
  const none = { confirmed: 0, withdrawn: 0, removed: 0, restored: 0 }
  const tallies = new Map(days.filter((day) => day >= begun).map((day) => [day, { day, ...none }]))
  for (const { hour, ...sums } of hours) {
    const tally = tallies.get(localTime(hour, timeZone).day)
    if (!tally) continue
    tally.confirmed += sums.confirmed
    tally.withdrawn += sums.withdrawn
    tally.removed += sums.removed
    tally.restored += sums.restored
  }
  return [...tallies.values()]
}

function lastDays(today: string, count: number): string[] {
  const last = Date.parse(`${today}T00:00Z`)
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  )
}

function gainOf({ confirmed, restored, withdrawn, removed }: DayTally): number {
  return confirmed + restored - withdrawn - removed
}
