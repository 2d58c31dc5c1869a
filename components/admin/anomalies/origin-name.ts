import type { Anomaly } from '@/lib/anomalies/queries'
import { networkLabel } from '@/lib/blocklist/rules'
import { countryName } from '@/lib/countries/rules'
import type { Locale } from '@/lib/i18n/locales'

/** What the staff reads for where signatures come from: a network by the beginning of its key, never an address. */
export function originName({ origin, value }: Anomaly, locale: Locale): string {
  if (origin === 'network') return networkLabel(value)
  return origin === 'country' ? countryName(value, locale) : value
}
