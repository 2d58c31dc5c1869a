import { Children, type ReactNode } from 'react'

type Column = { name: string; number?: boolean; newestFirst?: boolean }

type TableProps = {
  caption: string
  columns: (string | Column)[]
  /** Is shown instead of a table without rows. */
  empty?: ReactNode
  /** Its rows are being replaced. */
  busy?: boolean
  children: ReactNode
}

/** Explicit roles, because the phone layout removes the implicit ones. */
export function Table({ caption, columns, empty, busy = false, children }: TableProps) {
  if (empty && Children.count(children) === 0) return <p className="meta">{empty}</p>
  return (
    <table role="table" aria-busy={busy || undefined}>
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={typeof column === 'string' ? column : column.name} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
}

function Head({ column }: { column: string | Column }) {
  const { name, number, newestFirst } = typeof column === 'string' ? { name: column } : column
  return (
    <th
      role="columnheader"
      scope="col"
      className={number ? 'number' : ''}
      aria-sort={newestFirst ? 'descending' : undefined}
    >
      {name}
    </th>
  )
}
