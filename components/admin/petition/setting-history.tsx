import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { SettingValue } from '@/components/admin/petition/setting-value'
import { WhenCell, WhoCell } from '@/components/admin/table/cells'
import { Table } from '@/components/admin/table/table'
import type { FormAction } from '@/editor/form-state'
import type { ListedSettingChange } from '@/lib/settings/queries'
import { fieldOf } from '@/lib/settings/rules'

type SettingHistoryProps = { changes: ListedSettingChange[]; restore: FormAction }

/** What each setting was before and after every change; what it was before can be restored. */
export function SettingHistory({ changes, restore }: SettingHistoryProps) {
  const [t, fieldLabel] = [useTranslations('admin.petition'), useFieldLabel()]
  return (
    <Table
      caption={t('history.caption')}
      columns={[
        t('history.setting'),
        t('history.before'),
        t('history.after'),
        t('history.who'),
        { name: t('history.when'), number: true, newestFirst: true },
      ]}
      empty={t('history.none')}
    >
      {changes.map(({ id, before, after, by, at, isUndone }) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/petition/history/${id}`}>{fieldLabel(fieldOf(before))}</a>
          </th>
          <td role="cell" className="long wrap-anywhere">
            <SettingValue {...before} />
            {!isUndone && (
              <ButtonForm action={restore} ids={{ id }} label={t('history.restore')} look="link" />
            )}
          </td>
          <td role="cell" className="long wrap-anywhere">
            <SettingValue {...after} />
          </td>
          <WhoCell by={by} />
          <WhenCell at={at} />
        </tr>
      ))}
    </Table>
  )
}
