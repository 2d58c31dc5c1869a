import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { ListedAuditEvent } from '@/lib/audit/queries'
import { OPENING_VERBS } from '@/lib/deliveries/rules'

const BY_RECIPIENTS: string[] = Object.values(OPENING_VERBS)

export function AuditTable({ events }: { events: ListedAuditEvent[] }) {
  if (events.length === 0) return <p className="meta">Nothing yet.</p>
  return (
    <Table
      caption="What was done, newest first"
      columns={['What', 'On', 'Who', 'Detail', { name: 'When', number: true }]}
    >
      {events.map((event) => (
        <tr key={event.id} role="row">
          <th role="rowheader" scope="row" className="whitespace-nowrap">
            {event.verb}
          </th>
          <td role="cell" className="long wrap-anywhere lg:min-w-28">
            {event.subject === event.by ? 'own account' : event.subject}
          </td>
          <td role="cell" className="long">
            {event.by ?? (BY_RECIPIENTS.includes(event.verb) ? 'whoever has the link' : 'the site')}
          </td>
          <td role="cell" className="long wrap-anywhere">
            {detailOf(event.detail)}
          </td>
          <td role="cell" className="number">
            <Timestamp at={event.at} time />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function detailOf(detail: ListedAuditEvent['detail']): string {
  if (typeof detail !== 'object' || detail === null) return ''
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ')
}
