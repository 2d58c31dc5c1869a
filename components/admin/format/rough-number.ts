import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

/** `9,812`, or `about 210,000` where it was estimated. */
export function roughNumber({ number, exact }: EstimatedCount, locale: Locale = STAFF_LOCALE): string {
  if (exact) return formatNumber(number, locale)
  const rounded = formatNumber(Number(number.toPrecision(2)), locale)
  return translator(locale, 'admin.overview')('about', { number: rounded })
}
