import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { Timestamp } from '@/components/admin/format/timestamp'
import { SettingValue } from '@/components/admin/petition/setting-value'
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
      empty={changes.length === 0 && t('history.none')}
    >
      {changes.map(({ id, before, after, by, at, isUndone }) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/petition/history/${id}`}>{fieldLabel(fieldOf(before))}</a>
          </th>
          <td role="cell" className="long wrap-anywhere">
            <SettingValue {...before} />
            {!isUndone && <ButtonForm action={restore} ids={{ id }} label={t('history.restore')} asLink />}
          </td>
          <td role="cell" className="long wrap-anywhere">
            <SettingValue {...after} />
          </td>
          <td role="cell" className="long">
            {by ?? t('theSite')}
          </td>
          <td role="cell" className="number">
            <Timestamp at={at} time />
          </td>
        </tr>
      ))}
    </Table>
  )
}
