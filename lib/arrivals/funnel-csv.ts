import { funnelCells, type FunnelCell } from '@/lib/arrivals/admin-queries'
import { FEW, STEPS, toldOf, type DayRange } from '@/lib/arrivals/rules'
import type { FunnelFilter } from '@/lib/arrivals/schema'
import { csvLine } from '@/lib/platform/csv'

const COLUMNS = ['day', 'channel', 'language', ...STEPS] as const
const OURS = new Set(COLUMNS.keys())

/** A row for each day, channel and language with a count; `<10` stands for a few. */
export async function funnelCsv(
  range: DayRange,
  filter: Pick<FunnelFilter, 'language' | 'channel'>,
): Promise<string> {
  const cells = await funnelCells(range, filter)
  return [COLUMNS, ...cells.map(rowOf)].map((row) => csvLine(row, OURS)).join('')
}

function rowOf({ day, channel, locale, ...counts }: FunnelCell) {
  return [day, channel, locale, ...STEPS.map((step) => shown(counts[step]))]
}

function shown(count: number): string | number {
  return toldOf(count) === 'few' ? `<${FEW}` : count
}
