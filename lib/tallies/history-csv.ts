import { csvLine } from '@/lib/platform/csv'
import type { HistoryHour } from '@/lib/tallies/history'

const COLUMNS = ['hour', 'confirmed', 'withdrawn', 'removed', 'restored', 'total'] as const

/** A line an hour; times are UTC, ISO 8601 to the second. */
export function historyCsv(hours: readonly HistoryHour[]): string {
  const trusted = new Set(COLUMNS.keys())
  const lines = hours.map((each) =>
    csvLine(
      COLUMNS.map((name) => (name === 'hour' ? each.hour.toISOString().replace('.000Z', 'Z') : each[name])),
      trusted,
    ),
  )
  return csvLine(COLUMNS, trusted) + lines.join('')
}
