import { useTranslations } from 'next-intl'
import type { DeliveryEntry } from '@/lib/deliveries/queries'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** Deliveries before this site, which the count never includes. */
export function EarlierDeliveries({ locale, deliveries }: { locale: Locale; deliveries: DeliveryEntry[] }) {
  const t = useTranslations('petition')
  return deliveries
    .filter(({ before }) => before)
    .map(({ id, date, count }) => (
      <p key={id} className="meta mt-2">
        {t('before', { count: formatNumber(count, locale), date: formatPartialDate(date, locale) })}
      </p>
    ))
}
