import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { ListedRemoval } from '@/lib/removals/queries'

export function RemovalTable({ removals }: { removals: ListedRemoval[] }) {
  if (removals.length === 0) return <p className="meta">None yet.</p>
  return (
    <Table
      caption="Removals, newest first"
      columns={[
        'Reason',
        'State',
        { name: 'Found', number: true },
        { name: 'Removed', number: true },
        { name: 'Restored', number: true },
        { name: 'Started', number: true, newestFirst: true },
      ]}
    >
      {removals.map((removal) => (
        <Row key={removal.id} removal={removal} />
      ))}
    </Table>
  )
}

function Row({
  removal: { id, reason, state, found, removed, restored, startedAt },
}: {
  removal: ListedRemoval
}) {
  const ended = state === 'done' || state === 'undone'
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        <a href={`/admin/removals/${id}`}>{reason}</a>
      </th>
      <td role="cell" className={ended ? 'text-ink-2' : 'font-semibold'}>
        {state}
      </td>
      <Figure value={found} unit="found" />
      <Figure value={removed} unit="removed" />
      <Figure value={restored} unit="restored" />
      <td role="cell" className="number">
        <Timestamp at={startedAt} time />
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
