import { linkInWords } from '@/components/admin/references/link-words'
import { ReferenceUses } from '@/components/admin/references/reference-uses'
import { Table } from '@/components/admin/table/table'
import { languageTag } from '@/lib/i18n/language-tags'
import type { ListedReference } from '@/lib/references/admin-queries'

export function ReferenceTable({ references }: { references: ListedReference[] }) {
  if (references.length === 0) return <p className="meta">None.</p>
  return (
    <Table
      caption="References, newest first"
      columns={['Title', 'Publisher', 'Date', 'Key', 'Link', 'Used in']}
    >
      {references.map((reference) => (
        <tr key={reference.id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/references/${reference.id}`} lang={languageTag(reference.language) ?? undefined}>
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
          <td role="cell" className={reference.linkState === 'dead' ? 'font-semibold' : ''}>
            {linkInWords(reference)}
            {reference.copyDeadSince && <b className="font-semibold">; archived copy dead</b>}
          </td>
          <td role="cell" className="long">
            <ReferenceUses uses={reference.uses} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
