import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** For a message that counts: `count` chooses the plural, `number` is how it is written in the locale's country. */
export function counted(value: number, locale: Locale): { count: number; number: string } {
  return { count: value, number: formatNumber(value, locale) }
}
