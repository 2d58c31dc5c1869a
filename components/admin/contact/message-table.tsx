import { useTranslations } from 'next-intl'
import { FlagWords } from '@/components/admin/contact/flag-words'
import { Status } from '@/components/admin/format/status'
import { WhenCell } from '@/components/admin/table/cells'
import { Table } from '@/components/admin/table/table'
import type { ListedMessage } from '@/lib/contact/admin-queries'

export function MessageTable({ messages }: { messages: ListedMessage[] }) {
  const t = useTranslations('admin.messages')
  return (
    <Table
      caption={t('list')}
      empty={t('none')}
      columns={[
        t('columns.about'),
        t('columns.from'),
        t('columns.state'),
        { name: t('columns.received'), number: true, newestFirst: true },
      ]}
    >
      {messages.map((message) => (
        <Row key={message.id} message={message} />
      ))}
    </Table>
  )
}

function Row({ message: { id, topic, name, flags, createdAt, answeredAt } }: { message: ListedMessage }) {
  const t = useTranslations('admin.messages')
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/admin/messages/${id}`}>
          {t(`topics.${topic}`)}
          <span className="sr-only">{t('ofRow', { id })}</span>
        </a>
      </th>
      <td role="cell" className="long wrap-anywhere">
        {name === null ? <span className="text-ink-2">{t('noName')}</span> : <bdi>{name}</bdi>}
      </td>
      <td role="cell">
        <Status mark={answeredAt ? 'done' : 'needed'}>
          {t(`states.${answeredAt ? 'answered' : 'waiting'}`)}
        </Status>
        <span className="meta block empty:hidden">
          <FlagWords flags={flags} />
        </span>
      </td>
      <WhenCell at={createdAt} />
    </tr>
  )
}
