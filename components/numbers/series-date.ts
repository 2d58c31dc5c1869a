import { formatPartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { SeriesUnit } from '@/lib/numbers/rules'

/** The month, or the first day of the week or the day. */
export function seriesDate(from: Date, unit: SeriesUnit, locale: Locale): string {
  return formatPartialDate(from.toISOString().slice(0, unit === 'month' ? 7 : 10), locale, 'short')
}
