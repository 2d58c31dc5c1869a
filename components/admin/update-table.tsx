import { Moment } from '@/components/admin/moment'
import type { ListedUpdate } from '@/lib/updates/admin-queries'

type UpdateTableProps = {
  updates: ListedUpdate[]
  total: number
  /** The update that is open beside the table. */
  selected?: number
}

export function UpdateTable({ updates, total, selected }: UpdateTableProps) {
  return (
    <>
      <table role="table">
        <caption className="sr-only">Updates, last edited first</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Title
            </th>
            <th role="columnheader" scope="col">
              State
            </th>
            <th role="columnheader" scope="col">
              Languages
            </th>
            <th role="columnheader" scope="col" className="number">
              Refs
            </th>
            <th role="columnheader" scope="col" className="number" aria-sort="descending">
              Edited
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {updates.map((update) => (
            <Row key={update.id} update={update} selected={update.id === selected} />
          ))}
        </tbody>
      </table>
      <p className="meta pt-2">
        {updates.length} of {total} {total === 1 ? 'update' : 'updates'}.
      </p>
    </>
  )
}

function Row({ update, selected }: { update: ListedUpdate; selected: boolean }) {
  return (
    <tr role="row" className={selected ? 'selected' : ''}>
      <th role="rowheader" scope="row">
        <a
          href={`/admin/updates/${update.id}?locale=${update.locales[0] ?? 'en'}`}
          aria-current={selected ? 'true' : undefined}
        >
          {update.title}
        </a>
      </th>
      <td role="cell">
        <State update={update} />
      </td>
      <td role="cell">{update.locales.join(', ')}</td>
      <td role="cell" className="number">
        {update.references}
        <span className="unit"> {update.references === 1 ? 'ref' : 'refs'}</span>
      </td>
      <td role="cell" className="number">
        <Moment at={update.editedAt} />
      </td>
    </tr>
  )
}

function State({ update: { drafts, locales } }: { update: ListedUpdate }) {
  if (drafts.length === 0) return <span className="text-ink-2">Published</span>
  if (drafts.length === locales.length) return <b className="font-semibold">Draft</b>
  return (
    <>
      Published, <b className="font-semibold">draft in {drafts.join(', ')}</b>
    </>
  )
}
