import { useTranslations } from 'next-intl'
import { useLinkWords } from '@/components/admin/references/link-words'
import { ReferenceUses } from '@/components/admin/references/reference-uses'
import { Table } from '@/components/admin/table/table'
import { languageTag } from '@/lib/i18n/language-tags'
import type { ListedReference } from '@/lib/references/admin-queries'

const COLUMNS = ['title', 'publisher', 'date', 'key', 'link', 'uses'] as const

export function ReferenceTable({ references }: { references: ListedReference[] }) {
  const t = useTranslations('admin.references')
  const { linkInWords } = useLinkWords()
  if (references.length === 0) return <p className="meta">{t('none')}</p>
  return (
    <Table caption={t('list')} columns={COLUMNS.map((name) => t(`columns.${name}`))}>
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
            {reference.copyDeadSince && <b className="font-semibold">; {t('copyDead')}</b>}
          </td>
          <td role="cell" className="long">
            <ReferenceUses uses={reference.uses} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
