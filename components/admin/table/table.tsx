import type { ReactNode } from 'react'

type Column = { name: string; number?: boolean; newestFirst?: boolean }

type TableProps = { caption: string; columns: (string | Column)[]; children: ReactNode }

/** Explicit roles, because the phone layout removes the implicit ones. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table role="table">
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
