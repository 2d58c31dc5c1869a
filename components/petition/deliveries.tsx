import { useTranslations } from 'next-intl'
import type { DeliveryEntry } from '@/lib/deliveries/queries'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'

const SHOWN = 3

type DeliveriesProps = {
  locale: Locale
  /** The newest first. */
  deliveries: DeliveryEntry[]
}

/** What was delivered of the count, and before this site, which the count never includes. */
export function Deliveries({ locale, deliveries }: DeliveriesProps) {
  const t = useTranslations('petition')
  if (deliveries.length === 0) return null
  return (
    <div className="meta meta-links mt-2 grid gap-1">
      {deliveries.slice(0, SHOWN).map(({ id, date, to, toLanguage, count, before }) => (
        <p key={id}>
          {t.rich(before ? 'before' : 'delivered', {
            n: count,
            count: formatNumber(count, locale),
            date: formatPartialDate(date, locale),
            to: () => <span {...languageAttributes(toLanguage, locale)}>{to}</span>,
          })}
        </p>
      ))}
      <p>
        <a href={localePath(locale, '/deliveries')}>{t('deliveries')}</a>
      </p>
    </div>
  )
}
