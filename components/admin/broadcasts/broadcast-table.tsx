import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { ListedBroadcast } from '@/lib/broadcasts/admin-queries'
import { isOpen } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

export function BroadcastTable({ broadcasts }: { broadcasts: ListedBroadcast[] }) {
  const t = useTranslations('admin.broadcasts')
  if (broadcasts.length === 0) return <p className="meta">{t('none')}</p>
  return (
    <Table
      caption={t('list')}
      columns={[
        t('columns.update'),
        t('columns.audience'),
        t('columns.state'),
        { name: t('columns.sent'), number: true },
        { name: t('columns.failed'), number: true },
        { name: t('columns.left'), number: true },
        { name: t('columns.firstMail'), number: true, newestFirst: true },
      ]}
    >
      {broadcasts.map((broadcast) => (
        <Row key={broadcast.id} broadcast={broadcast} />
      ))}
    </Table>
  )
}

function Row({ broadcast }: { broadcast: ListedBroadcast }) {
  const { id, updateId, titles, audience, state, progress, startsAt } = broadcast
  const t = useTranslations('admin.broadcasts')
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        <a href={`/admin/updates/${updateId}/broadcast/${id}`}>
          <UpdateTitle titles={titles} />
        </a>
      </th>
      <td role="cell" className="first-letter:uppercase">
        {audience}
      </td>
      <td role="cell" className={isOpen(state) ? 'font-semibold' : 'text-ink-2'}>
        {t(`states.${state}`)}
      </td>
      <Figure value={progress.sent} unit={t('units.sent')} />
      <Figure value={progress.failed} unit={t('units.failed')} />
      <Figure value={progress.left} unit={t('units.left')} />
      <td role="cell" className="number">
        {startsAt && <Timestamp at={startsAt} time />}
      </td>
    </tr>
  )
}

function Figure({ value, unit }: { value: number; unit: string }) {
  const locale = useLocale()
  return (
    <td role="cell" className="number">
      {formatNumber(value, locale)}
      <span className="unit"> {unit}</span>
    </td>
  )
}
