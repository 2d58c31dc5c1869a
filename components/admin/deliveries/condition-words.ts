import { regionName } from '@/lib/countries/regions'
import { countryName } from '@/lib/countries/rules'
import type { DeliveryConditions } from '@/lib/deliveries/schema'
import { formatPartialDate } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

/** Which signatures a delivery takes. */
export function conditionsInWords({ day, country, region, again }: DeliveryConditions): string {
  const where = region ? regionName(region, STAFF_LOCALE) : country && countryName(country, STAFF_LOCALE)
  const parts = [
    'Confirmed signatures',
    where && `of ${where}`,
    day && `up to ${formatPartialDate(day, STAFF_LOCALE)}`,
    again ? 'with those of earlier deliveries' : 'that no delivery has yet',
  ]
  return parts.filter(Boolean).join(' ')
}
