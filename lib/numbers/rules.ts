import type { DeliveryEntry } from '@/lib/deliveries/queries'
import type { Locale } from '@/lib/i18n/locales'
import { OTHER_PLACES, type PlaceCount } from '@/lib/petition/rules'
import type { HistoryHour } from '@/lib/tallies/history'

export type SeriesUnit = 'day' | 'week' | 'month'

export type SeriesPoint = Omit<HistoryHour, 'hour'> & { from: Date; until: Date }

export type Series = { unit: SeriesUnit; points: SeriesPoint[] }

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS
// 1970-01-05 was the first Monday.
const MONDAY = 4 * DAY_MS
const MOST_POINTS = 200

/** The history by day, and by week (from Monday) or month where that would be more than 200 points; in UTC. */
export function seriesOf(hours: readonly HistoryHour[]): Series {
  const days = hours.length / 24
  const unit = days <= MOST_POINTS ? 'day' : days / 7 <= MOST_POINTS ? 'week' : 'month'
  const points: SeriesPoint[] = []
  for (const { hour, ...sums } of hours) {
    const point = points.at(-1)
    if (!point || hour >= point.until) points.push({ ...sums, ...spanAround(hour, unit) })
    else Object.assign(point, added(point, sums))
  }
  return { unit, points }
}

function spanAround(hour: Date, unit: SeriesUnit): { from: Date; until: Date } {
  if (unit === 'month') {
    const [year, month] = [hour.getUTCFullYear(), hour.getUTCMonth()]
    return { from: new Date(Date.UTC(year, month)), until: new Date(Date.UTC(year, month + 1)) }
  }
  const [length, offset] = unit === 'week' ? [WEEK_MS, MONDAY] : [DAY_MS, 0]
  const from = Math.floor((hour.getTime() - offset) / length) * length + offset
  return { from: new Date(from), until: new Date(from + length) }
}

function added(point: SeriesPoint, sums: Omit<HistoryHour, 'hour'>): Omit<HistoryHour, 'hour'> {
  return {
    confirmed: point.confirmed + sums.confirmed,
    withdrawn: point.withdrawn + sums.withdrawn,
    removed: point.removed + sums.removed,
    restored: point.restored + sums.restored,
    total: sums.total,
  }
}

export type Mark =
  | { kind: 'goal'; at: Date; goal: number }
  | { kind: 'delivery'; at: Date; count: number; to: string; toLanguage: Locale }
  | { kind: 'correction'; at: Date; removed: number; restored: number }

const MOST_MARKS = 12

/** What happened on the line, in order of time: at most 12, of which corrections give way first, then old ones. */
export function marksOf(
  hours: readonly HistoryHour[],
  { points }: Series,
  { goals, deliveries }: { goals: readonly number[]; deliveries: readonly DeliveryEntry[] },
): Mark[] {
  const begin = points[0]?.from
  if (!begin) return []
  const milestones = goals.flatMap((goal): Mark[] => {
    const reached = hours.find(({ total }) => total >= goal)
    return reached ? [{ kind: 'goal', at: reached.hour, goal }] : []
  })
  const delivered = deliveries
    .filter(({ before }) => !before)
    .map(({ date, count, to, toLanguage }): Mark => {
      return { kind: 'delivery', at: startOfDate(date), count, to, toLanguage }
    })
    .filter(({ at }) => at >= begin)
  const corrections = points
    .filter(({ removed, restored }) => removed + restored > 0)
    .map(({ from, removed, restored }): Mark => ({ kind: 'correction', at: from, removed, restored }))
  const first = newest([...milestones, ...delivered], MOST_MARKS)
  return newest([...first, ...newest(corrections, MOST_MARKS - first.length)], MOST_MARKS)
}

function newest(marks: Mark[], most: number): Mark[] {
  const inOrder = marks.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return most > 0 ? inOrder.slice(-most) : []
}

function startOfDate(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

/** The next of 1, 2, 5, 10, 20 … that is at least `value`: the top of an axis. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return ([1, 2, 5].find((factor) => factor * power >= value) ?? 10) * power
}

/** A row for each label above the line, so that labels closer than `gap` (a share of the width) never overlap. */
export function lanesOf(places: readonly number[], gap: number): number[] {
  const ends: number[] = []
  return places.map((place) => {
    const free = ends.findIndex((end) => end + gap <= place)
    const lane = free === -1 ? ends.length : free
    ends[lane] = place
    return lane
  })
}

const FEWEST_ON_A_MAP = 3

/** Whether there are places enough for a map to say more than a sentence. */
export function areWorthAMap(places: readonly PlaceCount[]): boolean {
  return places.filter(({ code }) => code !== OTHER_PLACES).length >= FEWEST_ON_A_MAP
}

/** Counts that a map shows in one tone, in tens. */
export type MapStep = { from: number; to: number }

const MOST_STEPS = 4

/** The steps of a map, the smallest first: a tenfold each, at most four of which the first then begins at ten. Of counts in tens. */
export function mapSteps(counts: readonly number[]): MapStep[] {
  const powers = counts.filter((count) => count > 0).map(powerOf)
  if (powers.length === 0) return []
  const [least, top] = [Math.min(...powers), Math.max(...powers)]
  const first = Math.max(least, top - MOST_STEPS + 1)
  return Array.from({ length: top - first + 1 }, (_, index) => ({
    from: index === 0 && least < first ? 10 : 10 ** (first + index),
    to: 10 ** (first + index + 1) - 10,
  }))
}

function powerOf(count: number): number {
  return String(count).length - 1
}
