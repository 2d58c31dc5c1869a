'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { FormAction } from '@/editor/form-state'
import type { ListedBlock } from '@/lib/blocklist/admin-queries'
import { networkLabel } from '@/lib/blocklist/rules'

type Words = {
  list: string
  kinds: Record<ListedBlock['kind'], string>
  columns: string[]
  since: string
  until: string
  never: string
  lift: string
}

type BlockTableProps = { action: FormAction; blocks: ListedBlock[]; words: Words }

export function BlockTable({ action, blocks, words }: BlockTableProps) {
  return (
    <ActionForm action={action} label={words.list}>
      {() => (
        <Table caption={words.list} columns={words.columns}>
          {blocks.map((block) => (
            <Row key={block.id} block={block} words={words} />
          ))}
        </Table>
      )}
    </ActionForm>
  )
}

type RowProps = { block: ListedBlock; words: Words }

function Row({ block: { id, kind, value, note, by, createdAt, expiresAt }, words }: RowProps) {
  const shown = kind === 'network_hash' ? networkLabel(value) : value
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere lg:min-w-40">
        {shown}
        <span className="meta block">{words.kinds[kind]}</span>
      </th>
      <td role="cell" className="long wrap-anywhere empty:hidden lg:empty:table-cell">
        {note}
      </td>
      <td role="cell" className="long wrap-anywhere lg:min-w-40">
        {by}
      </td>
      <td role="cell">
        <span className="unit">{words.since} </span>
        <Timestamp at={createdAt} />
      </td>
      <td role="cell">
        <span className="unit">{words.until} </span>
        {expiresAt ? <Timestamp at={expiresAt} /> : words.never}
      </td>
      <td role="cell">
        <button className="btn-link" name="lift" value={id}>
          {words.lift}
          <span className="sr-only"> {shown}</span>
        </button>
      </td>
    </tr>
  )
}
