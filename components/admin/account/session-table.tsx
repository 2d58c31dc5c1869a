'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { OpenSession } from '@/lib/admins/sessions'

type SessionTableProps = { action: FormAction; sessions: OpenSession[]; ownId: string }

export function SessionTable({ action, sessions, ownId }: SessionTableProps) {
  const t = useTranslations('admin.account.sessions')
  return (
    <ActionForm action={action} label={t('title')}>
      {(_field, _state, pending) => (
        <>
          <Table caption={t('caption')} columns={[t('device'), t('since'), t('change')]}>
            {sessions.map((session) => (
              <Row key={session.id} session={session} own={session.id === ownId} />
            ))}
          </Table>
          <p className="pt-2">
            <Button quiet name="everywhere" value="yes" disabled={pending}>
              {t('everywhere')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

function Row({ session, own }: { session: OpenSession; own: boolean }) {
  const t = useTranslations('admin.account.sessions')
  const device = useDevice(session)
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {device}
        {own && <span className="meta"> {t('this')}</span>}
      </th>
      <td role="cell">
        <Timestamp at={session.createdAt} time />
      </td>
      <td role="cell">
        <button className="btn-link" name="session" value={session.id}>
          {t('end')}
          <span className="sr-only"> {t('ofWhich', { device })}</span>
        </button>
      </td>
    </tr>
  )
}

function useDevice({ browser, system }: OpenSession): string {
  const t = useTranslations('admin.account.sessions')
  if (browser && system) return t('browserOnSystem', { browser, system })
  return browser ?? system ?? t('otherDevice')
}
