import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { versionKind } from '@/components/admin/updates/version-facts'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { ListedVersion } from '@/lib/updates/version-queries'

type VersionTableProps = { updateId: number; locale: Locale; versions: ListedVersion[] }

export function VersionTable({ updateId, locale, versions }: VersionTableProps) {
  if (versions.length === 0) return <p className="meta">None yet: the first is made by the next save.</p>
  return (
    <Table
      caption="Versions, newest first"
      columns={['What', 'Title', 'Who', { name: 'When', number: true, newestFirst: true }]}
    >
      {versions.map((version) => (
        <tr key={version.id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/updates/${updateId}/versions/${version.id}`}>{versionKind(version)}</a>
            {version.isPublic && <span className="meta block">What readers see now</span>}
          </th>
          <td role="cell" {...languageAttributes(locale)} className="long">
            {version.title}
          </td>
          <td role="cell" className="wrap-anywhere">
            {version.by ?? 'the site'}
          </td>
          <td role="cell" className="number">
            <Timestamp at={version.at} time />
          </td>
        </tr>
      ))}
    </Table>
  )
}
