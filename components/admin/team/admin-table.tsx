'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { OneTimeLink } from '@/components/admin/form/one-time-link'
import { Table } from '@/components/admin/table/table'
import { Button } from '@/components/ui/button'
import type { LinkResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { ListedAdmin } from '@/lib/admins/queries'

type AdminTableProps = { action: FormAction<LinkResult>; admins: ListedAdmin[]; ownId: string }

export function AdminTable({ action, admins, ownId }: AdminTableProps) {
  return (
    <ActionForm action={action} label="Admins" shows={OneTimeLink}>
      {(_field, { values }, pending) => (
        <>
          <Question
            asks={values.asks}
            admin={admins.find(({ id }) => id === values.about)}
            pending={pending}
          />
          <Table caption="Admins, owners first" columns={['Email', 'Role', 'State', 'Change']}>
            {admins.map((admin) => (
              <Row key={admin.id} admin={admin} own={admin.id === ownId} />
            ))}
          </Table>
        </>
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
        <span className="flex flex-wrap gap-x-4 gap-y-2">
          <RowButton name={other} id={id} of={email}>
            Make {other}
          </RowButton>
          <RowButton name="sessions" id={id} of={email}>
            End sessions
          </RowButton>
          <RowButton name="reset" id={id} of={email}>
            New link …
          </RowButton>
          <RowButton name="access" id={id} of={email}>
            Take access away …
          </RowButton>
        </span>
      </td>
    </tr>
  )
}

type QuestionProps = { asks?: string; admin?: ListedAdmin; pending: boolean }

// Confirms a button that ends somebody's access.
function Question({ asks, admin, pending }: QuestionProps) {
  if (!asks || !admin) return null
  const who = admin.email ?? 'the unnamed owner'
  return (
    <section role="alert" aria-label="Are you sure?" className="gutter-rule mb-4 grid gap-3">
      {asks === 'access' ? (
        <>
          <p>
            {who} is signed out everywhere, and their password and links stop working. What they did stays in
            the audit. You can invite them again.
          </p>
          <p>
            <Button name="sure-access" value={admin.id} disabled={pending}>
              Take access away from {who}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p>
            A link for {who} to choose another password, for 24 hours; links made before stop working. Until
            it is used, their password and sessions stay as they are.
          </p>
          <p className="flex flex-wrap gap-3">
            <Button name="link" value={admin.id} disabled={pending}>
              Make a link
            </Button>
            <Button quiet name="lock" value={admin.id} disabled={pending}>
              Sign out everywhere, and lock until it is used
            </Button>
          </p>
        </>
      )}
    </section>
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
