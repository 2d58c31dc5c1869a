import type { ListedReference } from '@/lib/references/admin-queries'

/** Every reference, with where it is cited or attached. */
export function ReferenceTable({ references }: { references: ListedReference[] }) {
  if (references.length === 0) return <p className="meta">None yet.</p>
  return (
    <table role="table">
      <caption className="sr-only">References, newest first</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Title', 'Publisher', 'Date', 'Key', 'Used in'].map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
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
      </tbody>
    </table>
  )
}

function UsedIn({ uses }: { uses: ListedReference['uses'] }) {
  if (uses.length === 0) return <span className="text-ink-2">Nowhere</span>
  return uses.map(({ href, title }, index) => (
    <span key={href}>
      {index > 0 && '; '}
      <a href={href}>{title}</a>
    </span>
  ))
}
