import { STATE_NAMES } from '@/components/admin/broadcasts/broadcast-state'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { ListedBroadcast } from '@/lib/broadcasts/admin-queries'
import { isOpen } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

export function BroadcastTable({ broadcasts }: { broadcasts: ListedBroadcast[] }) {
  if (broadcasts.length === 0) return <p className="meta">None yet.</p>
  return (
    <Table
      caption="Mailings, newest first"
      columns={[
        'Update',
        'State',
        { name: 'Sent', number: true },
        { name: 'Failed', number: true },
        { name: 'Left', number: true },
        { name: 'First mail', number: true, newestFirst: true },
      ]}
    >
      {broadcasts.map((broadcast) => (
        <Row key={broadcast.id} broadcast={broadcast} />
      ))}
    </Table>
  )
}

function Row({ broadcast }: { broadcast: ListedBroadcast }) {
  const { id, updateId, title, state, progress, startsAt } = broadcast
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        <a href={`/admin/updates/${updateId}/broadcast/${id}`}>{title}</a>
      </th>
      <td role="cell" className={isOpen(state) ? 'font-semibold' : 'text-ink-2'}>
        {STATE_NAMES[state]}
      </td>
      <Figure value={progress.sent} unit="sent" />
      <Figure value={progress.failed} unit="failed" />
      <Figure value={progress.left} unit="left" />
      <td role="cell" className="number">
        {startsAt && <Timestamp at={startsAt} time />}
      </td>
    </tr>
  )
}

function Figure({ value, unit }: { value: number; unit: string }) {
  return (
    <td role="cell" className="number">
      {formatNumber(value, STAFF_LOCALE)}
      <span className="unit"> {unit}</span>
    </td>
  )
}
