import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** The arguments of the words that say how many left (lib/deliveries/rules.ts). */
export function leavings(count: number | 'few', locale: Locale): { few: 'yes' | 'no'; count: string } {
  return count === 'few' ? { few: 'yes', count: '' } : { few: 'no', count: formatNumber(count, locale) }
}
