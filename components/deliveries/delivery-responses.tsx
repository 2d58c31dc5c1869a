import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DeliveryText } from '@/components/deliveries/delivery-text'
import type { PublicDelivery } from '@/lib/deliveries/public-queries'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'

/** What the recipient did, in order; last, since when an answer is awaited. */
export function DeliveryResponses({ locale, delivery }: { locale: Locale; delivery: PublicDelivery }) {
  const t = useTranslations('deliveries')
  const { responses, awaited, toLanguage } = delivery
  if (responses.length === 0 && !awaited) return null
  // An office stands in the language of the recipient that named it.
  const inLanguage = languageAttributes(toLanguage, locale)
  return (
    <section className="grid gap-2">
      <h3 className="text-22">{t('since')}</h3>
      <ol className="grid gap-4 border-s-2 border-ink ps-4">
        {responses.map(({ id: response, kind, date, office, text }) => (
          <li key={response} className="grid gap-2">
            <Dated locale={locale} date={date}>
              {kind === 'handed_on'
                ? t.rich('handed_on', { office: () => <span {...inLanguage}>{office}</span> })
                : t(kind)}
            </Dated>
            {text && <DeliveryText locale={locale} text={text} prefix={`response-${response}-`} level={4} />}
          </li>
        ))}
        {awaited && (
          <li className="font-semibold text-accent">
            {awaited.office === null
              ? t('awaiting', { date: formatPartialDate(awaited.since, locale) })
              : t.rich('awaitingOffice', {
                  office: () => <span {...inLanguage}>{awaited.office}</span>,
                  date: formatPartialDate(awaited.since, locale),
                })}
          </li>
        )}
      </ol>
    </section>
  )
}

function Dated({ locale, date, children }: { locale: Locale; date: string; children: ReactNode }) {
  return (
    <p>
      <time dateTime={date} className="meta block">
        {formatPartialDate(date, locale)}
      </time>
      <strong>{children}</strong>
    </p>
  )
}
