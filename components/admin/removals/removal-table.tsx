import { useTranslations } from 'next-intl'
import { counted } from '@/components/admin/format/counted'
import { Status } from '@/components/admin/format/status'
import { REMOVAL_MARKS } from '@/components/admin/removals/removal-marks'
import { WhenCell } from '@/components/admin/table/cells'
import { Table } from '@/components/admin/table/table'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedRemoval } from '@/lib/removals/queries'

export function RemovalTable({ removals }: { removals: ListedRemoval[] }) {
  const t = useTranslations('admin.removals')
  return (
    <Table
      caption={t('list')}
      empty={t('none')}
      columns={[
        t('columns.reason'),
        t('columns.state'),
        { name: t('columns.found'), number: true },
        { name: t('columns.removed'), number: true },
        { name: t('columns.restored'), number: true },
        { name: t('columns.started'), number: true, newestFirst: true },
      ]}
    >
      {removals.map((removal) => (
        <Row key={removal.id} removal={removal} />
      ))}
    </Table>
  )
}

function Row({ removal }: { removal: ListedRemoval }) {
  const t = useTranslations('admin.removals')
  const { id, reason, state, startedAt } = removal
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        <a href={`/admin/removals/${id}`}>{reason}</a>
      </th>
      <td role="cell">
        <Status mark={REMOVAL_MARKS[state]}>{t(`states.${state}`)}</Status>
      </td>
      <Figure removal={removal} name="found" />
      <Figure removal={removal} name="removed" />
      <Figure removal={removal} name="restored" />
      <WhenCell at={startedAt} />
    </tr>
  )
}

type FigureProps = { removal: ListedRemoval; name: 'found' | 'removed' | 'restored' }

function Figure({ removal, name }: FigureProps) {
  const t = useTranslations('admin.removals.figures')
  const unit = (words: React.ReactNode) => <span className="unit">{words}</span>
  return (
    <td role="cell" className="number">
      {t.rich(name, { ...counted(removal[name], useLocale()), unit })}
    </td>
  )
}
