import { useTranslations } from 'next-intl'
import { WhenCell, WhoCell } from '@/components/admin/table/cells'
import { Table } from '@/components/admin/table/table'
import { VersionKind } from '@/components/admin/updates/version-facts'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedVersion } from '@/lib/updates/version-queries'

type VersionTableProps = { updateId: number; locale: Locale; versions: ListedVersion[] }

export function VersionTable({ updateId, locale, versions }: VersionTableProps) {
  const [t, around] = [useTranslations('admin.updates.versions'), useLocale()]
  return (
    <Table
      caption={t('caption')}
      columns={[t('what'), t('title'), t('who'), { name: t('when'), number: true, newestFirst: true }]}
      empty={t('none')}
    >
      {versions.map((version) => (
        <tr key={version.id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/updates/${updateId}/versions/${version.id}`}>
              <VersionKind version={version} />
            </a>
            {version.isPublic && <span className="meta block">{t('public')}</span>}
          </th>
          <td role="cell" {...languageAttributes(locale, around)} className="long">
            {version.title}
          </td>
          <WhoCell by={version.by} />
          <WhenCell at={version.at} />
        </tr>
      ))}
    </Table>
  )
}
