import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReceivedDelivery } from '@/lib/deliveries/received'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'

type ReceivedFactsProps = {
  locale: Locale
  delivery: ReceivedDelivery
  campaign: { organisation: string; postalAddress: string }
}

/** To whom, from whom, and when. */
export function ReceivedFacts({ locale, delivery, campaign }: ReceivedFactsProps) {
  const t = useTranslations('received')
  const { to, toLanguage, date } = delivery
  return (
    <dl className="grid gap-x-8 gap-y-3 border-y border-hair py-4 sm:grid-cols-3">
      <Fact term={t('to')}>
        <span {...languageAttributes(toLanguage, locale)}>{to}</span>
      </Fact>
      <Fact term={t('from')}>
        <address className="whitespace-pre-line not-italic">
          {[campaign.organisation, campaign.postalAddress.trim()].filter(Boolean).join('\n')}
        </address>
      </Fact>
      <Fact term={t('handedOver')}>
        <time dateTime={date}>{formatPartialDate(date, locale)}</time>
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="meta">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
