import { useTranslations } from 'next-intl'
import { markOf, shownState } from '@/components/admin/deliveries/shown-state'
import { counted } from '@/components/admin/format/counted'
import { Status } from '@/components/admin/format/status'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { ListedDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned } from '@/lib/deliveries/rules'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

export function DeliveryTable({ deliveries }: { deliveries: ListedDelivery[] }) {
  const t = useTranslations('admin.deliveries')
  return (
    <Table
      caption={t('list')}
      empty={t('none')}
      columns={[
        t('columns.to'),
        t('columns.state'),
        { name: t('columns.signatures'), number: true },
        t('columns.response'),
        { name: t('columns.date'), number: true, newestFirst: true },
      ]}
    >
      {deliveries.map((delivery) => (
        <Row key={delivery.id} delivery={delivery} />
      ))}
    </Table>
  )
}

function Row({ delivery }: { delivery: ListedDelivery }) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  const { id, state, to, toLanguage, date, count, found, startedAt, problem, response } = delivery
  const signatures = isAbandoned(delivery) ? 0 : state === 'making' ? found : count
  const unit = (words: React.ReactNode) => <span className="unit">{words}</span>
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        <a href={`/admin/deliveries/${id}`} {...languageAttributes(toLanguage, locale)}>
          <bdi>{to}</bdi>
        </a>
      </th>
      <td role="cell" className="long">
        <Status mark={markOf(delivery)}>{t(`states.${shownState(delivery)}`)}</Status>
        {problem && !isAbandoned(delivery) && <span className="meta block">{t('heldUp')}</span>}
      </td>
      <td role="cell" className="number">
        {t.rich('figure', { ...counted(signatures, locale), unit })}
      </td>
      <td role="cell" className="long">
        {response && t(`responses.${response.kind}`)}
        {state === 'delivered' && !response && <span className="text-ink-2">{t('awaiting')}</span>}
      </td>
      <td role="cell" className="number">
        {date
          ? formatPartialDate(date, locale, 'short')
          : t.rich('begunAt', { at: () => <Timestamp at={startedAt} /> })}
      </td>
    </tr>
  )
}
