import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FigureCell } from '@/components/admin/broadcasts/figure-cell'
import { Status, type StatusMark } from '@/components/admin/format/status'
import { WhenCell } from '@/components/admin/table/cells'
import { Table } from '@/components/admin/table/table'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { ListedBroadcast } from '@/lib/broadcasts/admin-queries'

const MARKS: Record<ListedBroadcast['state'], StatusMark> = {
  draft: 'needed',
  waiting: 'underway',
  sending: 'underway',
  paused: 'trouble',
  stopped: 'over',
  done: 'done',
}

type BroadcastTableProps = { broadcasts: ListedBroadcast[]; empty: ReactNode }

export function BroadcastTable({ broadcasts, empty }: BroadcastTableProps) {
  const t = useTranslations('admin.broadcasts')
  return (
    <Table
      caption={t('list')}
      empty={empty}
      columns={[
        t('columns.update'),
        t('columns.audience'),
        t('columns.state'),
        ...(['sent', 'left', 'bounces', 'complaints', 'ended', 'clicks'] as const).map((name) => ({
          name: t(`columns.${name}`),
          number: true,
        })),
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
  const { id, updateId, titles, audience, state, progress, results, clicks, startsAt } = broadcast
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
      <td role="cell">
        <Status mark={MARKS[state]}>{t(`states.${state}`)}</Status>
      </td>
      <FigureCell value={progress.sent} unit={t('units.sent')} />
      <FigureCell value={progress.left} unit={t('units.left')} />
      <FigureCell value={results.hard + results.soft} unit={t('units.bounces')} />
      <FigureCell value={results.complaints} unit={t('units.complaints')} />
      <FigureCell value={results.ended} unit={t('units.ended')} />
      <FigureCell value={clicks} unit={t('units.clicks')} />
      <WhenCell at={startsAt} />
    </tr>
  )
}
