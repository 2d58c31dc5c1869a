import { useTranslations } from 'next-intl'
import { Status } from '@/components/admin/format/status'
import { Table } from '@/components/admin/table/table'
import { formatDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedRequest } from '@/lib/rights/request-queries'

type RequestTableProps = { requests: ListedRequest[]; now: Date }

/** Open ones first; an address is on the page of its request alone. */
export function RequestTable({ requests, now }: RequestTableProps) {
  const [t, locale] = [useTranslations('admin.requests'), useLocale()]
  return (
    <Table
      caption={t('list')}
      empty={t('none')}
      columns={[
        t('request'),
        t('state'),
        { name: t('receivedOn'), number: true },
        { name: t('dueOn'), number: true },
      ]}
    >
      {requests.map((request) => (
        <tr key={request.id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/requests/${request.id}`}>{t('one', { id: request.id })}</a>
            <span className="meta block">{t(`kinds.${request.kind}`)}</span>
          </th>
          <td role="cell">
            <RequestState request={request} now={now} />
          </td>
          <td role="cell" className="number">
            {formatDate(request.receivedOn, locale)}
          </td>
          <td role="cell" className="number">
            {formatDate(request.dueOn, locale)}
          </td>
        </tr>
      ))}
    </Table>
  )
}

type RequestStateProps = { request: Pick<ListedRequest, 'outcome' | 'dueOn'>; now: Date }

export function RequestState({ request: { outcome, dueOn }, now }: RequestStateProps) {
  const t = useTranslations('admin.requests')
  if (outcome) return <Status mark="done">{t(`outcomes.${outcome}`)}</Status>
  const isOverdue = dueOn.toISOString().slice(0, 10) < now.toISOString().slice(0, 10)
  return <Status mark="needed">{t(isOverdue ? 'overdue' : 'open')}</Status>
}
