import { Table } from '@/components/admin/table'
import type { ListedReference } from '@/lib/references/admin-queries'

/** Every reference, with where it is cited or attached. */
export function ReferenceTable({ references }: { references: ListedReference[] }) {
  if (references.length === 0) return <p className="meta">None yet.</p>
  return (
    <Table caption="References, newest first" columns={['Title', 'Publisher', 'Date', 'Key', 'Used in']}>
      {references.map((reference) => (
        <tr key={reference.id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/references/${reference.id}`} lang={reference.language}>
              {reference.title}
            </a>
          </th>
          <td role="cell" className="long">
            {reference.publisher}
          </td>
          <td role="cell">{reference.date}</td>
          <td role="cell">
            <code>{reference.key}</code>
          </td>
          <td role="cell" className="long">
            <UsedIn uses={reference.uses} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function UsedIn({ uses }: { uses: ListedReference['uses'] }) {
  if (uses.length === 0) return <span className="text-ink-2">Nowhere</span>
  return uses.map((use, index) => (
    <span key={use?.updateId ?? 'petition'}>
      {index > 0 && '; '}
      {use ? (
        <a href={`/admin/updates/${use.updateId}`}>{use.title}</a>
      ) : (
        <a href="/admin/petition">The petition</a>
      )}
    </span>
  ))
}
