import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { ListedMessage } from '@/lib/contact/admin-queries'
import { TOPIC_NAMES } from '@/lib/contact/rules'

export function MessageTable({ messages }: { messages: ListedMessage[] }) {
  if (messages.length === 0) return <p className="meta">None.</p>
  return (
    <Table
      caption="Messages, newest first"
      columns={['About', 'From', 'State', { name: 'Received', number: true, newestFirst: true }]}
    >
      {messages.map((message) => (
        <Row key={message.id} message={message} />
      ))}
    </Table>
  )
}

function Row({ message: { id, topic, name, flags, createdAt, answeredAt } }: { message: ListedMessage }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/admin/messages/${id}`}>
          {TOPIC_NAMES[topic]}
          <span className="sr-only"> (message {id})</span>
        </a>
      </th>
      <td role="cell" className="long wrap-anywhere">
        {name === null ? <span className="text-ink-2">no name</span> : <bdi>{name}</bdi>}
      </td>
      <td role="cell" className={answeredAt ? 'text-ink-2' : 'font-semibold'}>
        {answeredAt ? 'answered' : 'waiting'}
        {flags.length > 0 && <span className="meta block">{flags.join(', ')}</span>}
      </td>
      <td role="cell" className="number">
        <Timestamp at={createdAt} time />
      </td>
    </tr>
  )
}
