import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

/** `9,812`, or `about 210,000` where it was estimated. */
export function roughNumber({ number, exact }: EstimatedCount): string {
  if (exact) return formatNumber(number, STAFF_LOCALE)
  return `about ${formatNumber(Number(number.toPrecision(2)), STAFF_LOCALE)}`
}
