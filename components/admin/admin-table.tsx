'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { Table } from '@/components/admin/table'
import type { ListedAdmin } from '@/lib/admins/queries'

type AdminTableProps = { action: FormAction; admins: ListedAdmin[]; ownId: string }

export function AdminTable({ action, admins, ownId }: AdminTableProps) {
  return (
    <ActionForm action={action} label="Admins">
      {() => (
        <Table caption="Admins, owners first" columns={['Email', 'Role', 'State', 'Change']}>
          {admins.map((admin) => (
            <Row key={admin.id} admin={admin} own={admin.id === ownId} />
          ))}
        </Table>
      )}
    </ActionForm>
  )
}

function Row({
  admin: { id, email, role, joined, openSessions },
  own,
}: {
  admin: ListedAdmin
  own: boolean
}) {
  const other = role === 'owner' ? 'editor' : 'owner'
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        {email ?? 'Not named yet'}
        {own && <span className="meta"> (you)</span>}
      </th>
      <td role="cell">{role}</td>
      <td role="cell">
        {joined ? `${openSessions} signed in` : <b className="font-semibold">Not joined</b>}
      </td>
      <td role="cell" className="long">
        <span className="flex flex-wrap gap-x-4">
          <RowButton name={other} id={id} of={email}>
            Make {other}
          </RowButton>
          <RowButton name="sessions" id={id} of={email}>
            End sessions
          </RowButton>
          <RowButton name="reset" id={id} of={email}>
            New link
          </RowButton>
          <RowButton name="access" id={id} of={email}>
            Take access away
          </RowButton>
        </span>
      </td>
    </tr>
  )
}

type RowButtonProps = { name: string; id: string; of: string | null; children: React.ReactNode }

function RowButton({ name, id, of, children }: RowButtonProps) {
  return (
    <button className="btn-link" name={name} value={id}>
      {children}
      <span className="sr-only"> of {of ?? 'the unnamed owner'}</span>
    </button>
  )
}
