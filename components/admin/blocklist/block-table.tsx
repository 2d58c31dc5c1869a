'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { FormAction } from '@/editor/form-state'
import type { ListedBlock } from '@/lib/blocklist/admin-queries'
import { networkLabel } from '@/lib/blocklist/rules'

type BlockTableProps = { action: FormAction; blocks: ListedBlock[] }

const KINDS = { domain: 'domain', network: 'network', network_hash: 'networkHash' } as const

export function BlockTable({ action, blocks }: BlockTableProps) {
  const t = useTranslations('admin.blocks')
  const columns = [t('value'), t('note'), t('by'), t('since'), t('until'), t('change')]
  return (
    <ActionForm action={action} label={t('list')}>
      {() => (
        <Table caption={t('list')} columns={columns}>
          {blocks.map((block) => (
            <Row key={block.id} block={block} />
          ))}
        </Table>
      )}
    </ActionForm>
  )
}

function Row({ block: { id, kind, value, note, by, createdAt, expiresAt } }: { block: ListedBlock }) {
  const t = useTranslations('admin.blocks')
  const shown = kind === 'network_hash' ? networkLabel(value) : value
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere lg:min-w-40">
        {shown}
        <span className="meta block">{t(KINDS[kind])}</span>
      </th>
      <td role="cell" className="long wrap-anywhere empty:hidden lg:empty:table-cell">
        {note}
      </td>
      <td role="cell" className="long wrap-anywhere lg:min-w-40">
        {by}
      </td>
      <td role="cell">
        <span className="unit">{t('since')} </span>
        <Timestamp at={createdAt} />
      </td>
      <td role="cell">
        <span className="unit">{t('until')} </span>
        {expiresAt ? <Timestamp at={expiresAt} /> : t('never')}
      </td>
      <td role="cell">
        <button className="btn-link" name="lift" value={id}>
          {t('lift')}
          <span className="sr-only"> {shown}</span>
        </button>
      </td>
    </tr>
  )
}
