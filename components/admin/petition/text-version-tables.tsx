import { roughNumber } from '@/components/admin/format/rough-number'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { ListedTextCopy, ListedTextVersion } from '@/lib/petition/version-queries'

/** Every version that was ever public. */
export function TextVersionTable({ versions }: { versions: ListedTextVersion[] }) {
  return (
    <Table
      caption="Versions, newest first"
      columns={[
        'Version',
        'Title',
        'Who',
        { name: 'Confirmed', number: true },
        { name: 'Since', number: true, newestFirst: true },
      ]}
    >
      {versions.map(({ version, name, title, by, signed, at }, index) => (
        <tr key={version} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/petition/versions/${version}`}>Version {name}</a>
            {index === 0 && <span className="meta block">What people sign now</span>}
          </th>
          <td role="cell" className="long">
            {title}
          </td>
          <td role="cell" className="long">
            {by ?? 'the site'}
          </td>
          <td role="cell" className="number">
            {roughNumber(signed)}
            <span className="unit"> confirmed</span>
          </td>
          <td role="cell" className="number">
            <Timestamp at={at} time />
          </td>
        </tr>
      ))}
    </Table>
  )
}

export function TextCopyTable({ copies }: { copies: ListedTextCopy[] }) {
  return (
    <Table
      caption="Working copies that were discarded, newest first"
      columns={['Given up on', 'Begun from', { name: 'Who' }]}
    >
      {copies.map(({ id, at, from, by }) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/petition/copies/${id}`}>
              <Timestamp at={at} time />
            </a>
          </th>
          <td role="cell">{from ? `Version ${from}` : 'No version'}</td>
          <td role="cell" className="long">
            {by ?? 'the site'}
          </td>
        </tr>
      ))}
    </Table>
  )
}
