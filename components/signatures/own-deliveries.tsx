import { useTranslations } from 'next-intl'
import type { DeliveryEntry } from '@/lib/deliveries/queries'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'

type OwnDeliveriesProps = { locale: Locale; deliveries: DeliveryEntry[] }

/** In which deliveries a signature was handed over. Renders nothing where it was in none. */
export function OwnDeliveries({ locale, deliveries }: OwnDeliveriesProps) {
  const t = useTranslations('signature')
  if (deliveries.length === 0) return null
  return (
    <section
      aria-labelledby="delivered-title"
      id="delivered"
      className="grid gap-3 border-t border-hair pt-4"
    >
      <h2 id="delivered-title" className="text-24">
        {t('delivered')}
      </h2>
      <DeliveredTo locale={locale} deliveries={deliveries} />
      <p>{t('deliveredStays')}</p>
    </section>
  )
}

export function DeliveredTo({ locale, deliveries }: OwnDeliveriesProps) {
  const t = useTranslations('signature')
  return (
    <ul className="grid gap-1">
      {deliveries.map(({ id, date, to, toLanguage }) => (
        <li key={id}>
          <a href={localePath(locale, `/deliveries#delivery-${id}`)}>
            {t.rich('deliveredTo', {
              date: formatPartialDate(date, locale),
              to: () => <span {...languageAttributes(toLanguage, locale)}>{to}</span>,
            })}
          </a>
        </li>
      ))}
    </ul>
  )
}
