import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Fact, Facts } from '@/components/admin/layout/facts'
import { RequestState } from '@/components/admin/rights/request-table'
import { formatDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ShownRequest } from '@/lib/rights/request-queries'
import { REQUEST_DAYS } from '@/lib/rights/rules'

/** What was asked, when, and what became of it. */
export function RequestFacts({ request, now }: { request: ShownRequest; now: Date }) {
  const [t, locale] = [useTranslations('admin.requests'), useLocale()]
  const { kind, email, receivedOn, dueOn, identity, answeredAt, answeredBy } = request
  return (
    <Facts>
      <Fact name={t('kind')}>{t(`kinds.${kind}`)}</Fact>
      <Fact name={t('email')}>
        {email ? <bdi>{email}</bdi> : t('forgotten')}
        <span className="meta block">{t('keeping', { days: REQUEST_DAYS })}</span>
      </Fact>
      <Fact name={t('receivedOn')}>{formatDate(receivedOn, locale)}</Fact>
      <Fact name={t('dueOn')}>{formatDate(dueOn, locale)}</Fact>
      <Fact name={t('identity')}>{identity ? t(`identities.${identity}`) : t('identities.none')}</Fact>
      <Fact name={t('state')}>
        <RequestState request={request} now={now} />
        {answeredAt && (
          <span className="meta block">
            {t.rich('answered', { at: () => <Timestamp at={answeredAt} time />, who: answeredBy ?? '' })}
          </span>
        )}
      </Fact>
    </Facts>
  )
}
