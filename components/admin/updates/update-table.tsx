import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { UpdateState } from '@/components/admin/updates/update-state'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import type { ListedUpdate } from '@/lib/updates/admin-queries'

type UpdateTableProps = {
  updates: ListedUpdate[]
  total: number
  /** The update that is open next to the table. */
  selected?: number
}

export function UpdateTable({ updates, total, selected }: UpdateTableProps) {
  return (
    <>
      <Table
        caption="Updates, last edited first"
        columns={[
          'Title',
          'State',
          'Languages',
          { name: 'Refs', number: true },
          { name: 'Edited', number: true, newestFirst: true },
        ]}
      >
        {updates.map((update) => (
          <Row key={update.id} update={update} selected={update.id === selected} />
        ))}
      </Table>
      <p className="meta pt-2">
        {updates.length} of {total} {total === 1 ? 'update' : 'updates'}.
      </p>
    </>
  )
}

function Row({ update, selected }: { update: ListedUpdate; selected: boolean }) {
  const lacking = LOCALES.filter((locale) => !update.locales.includes(locale))
  return (
    <tr role="row" className={selected ? 'selected' : ''}>
      <th role="rowheader" scope="row">
        <a
          href={`/admin/updates/${update.id}?locale=${update.locales[0] ?? DEFAULT_LOCALE}`}
          aria-current={selected ? 'true' : undefined}
        >
          {update.title}
        </a>
      </th>
      <td role="cell" className="long">
        <UpdateState words={update.words} />
      </td>
      <td role="cell">
        {update.locales.join(', ')}
        {lacking.length > 0 && <b className="block font-semibold">{lacking.join(', ')} missing</b>}
      </td>
      <td role="cell" className="number">
        {update.references}
        <span className="unit"> {update.references === 1 ? 'ref' : 'refs'}</span>
      </td>
      <td role="cell" className="number">
        <Timestamp at={update.editedAt} />
      </td>
    </tr>
  )
}
