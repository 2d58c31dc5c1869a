import type { Anomaly } from '@/lib/anomalies/queries'
import { networkLabel } from '@/lib/blocklist/rules'
import { countryName } from '@/lib/countries/rules'
import type { Locale } from '@/lib/i18n/locales'

/** A network appears as the beginning of its key, never as an address. */
export function originName({ origin, value }: Anomaly, locale: Locale): string {
  if (origin === 'network') return networkLabel(value)
  return origin === 'country' ? countryName(value, locale) : value
}
