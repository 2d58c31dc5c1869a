import { useTranslations } from 'next-intl'
import { FoldedText } from '@/components/admin/signatures/folded-text'
import { Table } from '@/components/admin/table/table'
import type { HidingDryRun } from '@/lib/comments/dry-run'

/** Some of the comments that were counted. */
export function CommentSample({ sample }: Pick<HidingDryRun, 'sample'>) {
  const t = useTranslations('admin.signatures')
  return (
    <Table caption={t('hide.sample')} columns={[t('name'), t('details.comment')]}>
      {sample.map(({ id, name, comment }) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row" className="wrap-anywhere">
            <a href={`/admin/signatures/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </th>
          <td role="cell" className="long wrap-anywhere">
            <FoldedText text={comment} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
