import type { RecentDay } from '@/lib/tallies/days'

export type Forecast = {
  /** Days until the goal at the pace of the fastest week. */
  soonest: number
  /** The same at the pace of the slowest one; null where that leads nowhere. */
  latest: number | null
  /** Signatures of these two weeks. */
  fastest: number
  slowest: number
}

const WEEK = 7
const WEEKS = 4
const FARTHEST_DAYS = 730
const DAY_MS = 86_400_000

/**
 * When the goal may be reached, by the slowest and the fastest of the last four whole weeks. `gained` has what each day added, the
 * last 28 or more of them. Null where that says too little: less history, less than one signature a day, or over two years.
 */
export function forecast(gained: readonly number[], left: number): Forecast | null {
  const days = gained.slice(-WEEK * WEEKS)
  if (days.length < WEEK * WEEKS || left <= 0) return null
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    days.slice(week * WEEK, (week + 1) * WEEK).reduce((sum, day) => sum + day, 0),
  )
  const [slowest, fastest] = [Math.min(...weeks), Math.max(...weeks)]
  if (fastest < WEEK) return null
  const [soonest, latest] = [daysAt(fastest, left), daysAt(slowest, left)]
  if (soonest > FARTHEST_DAYS) return null
  return { soonest, latest: latest <= FARTHEST_DAYS ? latest : null, fastest, slowest }
}

/** The forecast by the last 30 days, as dates; the day that is under way does not count. */
export function forecastDates(days: readonly RecentDay[], left: number) {
  const today = days.at(-1)?.day
  const range = forecast(
    days.slice(0, -1).map(({ gained }) => gained),
    left,
  )
  if (!today || !range) return null
  const { soonest, latest, fastest, slowest } = range
  return {
    ...{ fastest, slowest },
    from: dayAfter(today, soonest),
    until: latest === null ? null : dayAfter(today, latest),
  }
}

export type ForecastDates = NonNullable<ReturnType<typeof forecastDates>>

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

function daysAt(week: number, left: number): number {
  return week > 0 ? Math.ceil((left * WEEK) / week) : Infinity
}
