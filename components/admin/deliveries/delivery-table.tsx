import { RESPONSE_NAMES, stateName } from '@/components/admin/deliveries/names'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { ListedDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned } from '@/lib/deliveries/rules'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'

export function DeliveryTable({ deliveries }: { deliveries: ListedDelivery[] }) {
  if (deliveries.length === 0) return <p className="meta">None yet.</p>
  return (
    <Table
      caption="Deliveries, newest first"
      columns={[
        'To',
        'State',
        { name: 'Signatures', number: true },
        'What the recipient did',
        { name: 'Handed over', number: true, newestFirst: true },
      ]}
    >
      {deliveries.map((delivery) => (
        <Row key={delivery.id} delivery={delivery} />
      ))}
    </Table>
  )
}

function Row({ delivery }: { delivery: ListedDelivery }) {
  const { id, state, to, toLanguage, date, count, found, startedAt, problem, response } = delivery
  const signatures = isAbandoned(delivery) ? 0 : state === 'making' ? found : count
  const needsWork = state === 'making' || state === 'ready'
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        <a href={`/admin/deliveries/${id}`} {...languageAttributes(toLanguage, STAFF_LOCALE)}>
          <bdi>{to}</bdi>
        </a>
      </th>
      <td role="cell" className={needsWork ? 'font-semibold' : 'text-ink-2'}>
        {stateName(delivery)}
        {problem && !isAbandoned(delivery) && <span>, held up</span>}
      </td>
      <td role="cell" className="number">
        {formatNumber(signatures, STAFF_LOCALE)}
        <span className="unit"> {signatures === 1 ? 'signature' : 'signatures'}</span>
      </td>
      <td role="cell" className="long">
        {response && RESPONSE_NAMES[response.kind]}
        {state === 'delivered' && !response && <span className="text-ink-2">Awaiting an answer</span>}
      </td>
      <td role="cell" className="number">
        {date ? (
          formatPartialDate(date, STAFF_LOCALE, 'short')
        ) : (
          <>
            <span>begun </span>
            <Timestamp at={startedAt} />
          </>
        )}
      </td>
    </tr>
  )
}
