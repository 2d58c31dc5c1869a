import { z } from 'zod'
import { CHANNELS } from '@/lib/arrivals/channels'
import { dayBefore, type DayRange } from '@/lib/arrivals/rules'
import { LOCALES } from '@/lib/i18n/locales'

export const SPANS_OF_DAYS = ['7', '30', 'all'] as const

const EARLIEST = '2000-01-01'
const day = z.union([z.iso.date(), z.literal('')]).catch('')

/** What of the funnel is asked for; `from` and `to` come before `days`, empty is all. Ignores invalid parameters. */
export const funnelFilter = z.object({
  days: z.enum(SPANS_OF_DAYS).catch('30'),
  from: day,
  to: day,
  language: z.literal([...LOCALES, '']).catch(''),
  channel: z.literal([...CHANNELS, '']).catch(''),
})

export type FunnelFilter = z.output<typeof funnelFilter>

/** The days of a filter, none of them in the future; `first` is the first with a count. Days typed the wrong way round are turned. */
export function daysOf(
  { days, from, to }: FunnelFilter,
  { first, today }: { first: string; today: string },
): DayRange {
  if (!from && !to) return { from: days === 'all' ? first : dayBefore(today, Number(days) - 1), to: today }
  const [start = first, end = today] = [from || first, to || today].sort()
  return { from: within(start, today), to: within(end, today) }
}

function within(day: string, today: string): string {
  if (day < EARLIEST) return EARLIEST
  return day < today ? day : today
}
