'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { FormAction } from '@/editor/form-state'
import type { ListedBlock } from '@/lib/blocklist/admin-queries'
import { networkLabel } from '@/lib/blocklist/rules'
import type { Locale } from '@/lib/i18n/locales'

type Words = {
  list: string
  kinds: Record<ListedBlock['kind'], string>
  columns: string[]
  since: string
  until: string
  never: string
  lift: string
}

type BlockTableProps = { action: FormAction; blocks: ListedBlock[]; locale: Locale; words: Words }

export function BlockTable({ action, blocks, locale, words }: BlockTableProps) {
  return (
    <ActionForm action={action} label={words.list}>
      {() => (
        <Table caption={words.list} columns={words.columns}>
          {blocks.map((block) => (
            <Row key={block.id} block={block} locale={locale} words={words} />
          ))}
        </Table>
      )}
    </ActionForm>
  )
}

type RowProps = { block: ListedBlock; locale: Locale; words: Words }

function Row({ block: { id, kind, value, note, by, createdAt, expiresAt }, locale, words }: RowProps) {
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
        <Timestamp at={createdAt} locale={locale} />
      </td>
      <td role="cell">
        <span className="unit">{words.until} </span>
        {expiresAt ? <Timestamp at={expiresAt} locale={locale} /> : words.never}
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
