'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { OneTimeLink } from '@/components/admin/form/one-time-link'
import { PasswordAgain } from '@/components/admin/form/password-again'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { Table } from '@/components/admin/table/table'
import { MailChoice } from '@/components/admin/team/mail-choice'
import { Button } from '@/components/ui/button'
import type { LinkResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { ListedAdmin } from '@/lib/admins/queries'
import { passwordField } from '@/lib/admins/rules'

type AdminTableProps = { action: FormAction<LinkResult>; admins: ListedAdmin[]; ownId: string }

export function AdminTable({ action, admins, ownId }: AdminTableProps) {
  const t = useTranslations('admin.team')
  return (
    <ActionForm action={action} label={t('title')} shows={OneTimeLink}>
      {(field, { values }, pending) => (
        <>
          <Question
            asks={values.asks}
            admin={admins.find(({ id }) => id === values.about)}
            isMailed={values['mails-link'] === 'on'}
            field={field}
            pending={pending}
          />
          <Table caption={t('caption')} columns={[t('email'), t('role'), t('state'), t('change')]}>
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
  admin: { id, email, role, joined, openSessions, linkMail, linkMailCode },
  own,
}: {
  admin: ListedAdmin
  own: boolean
}) {
  const t = useTranslations('admin.team')
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        {email ?? t('unnamed')}
        {own && <span className="meta"> {t('you')}</span>}
      </th>
      <td role="cell">{t(role)}</td>
      <td role="cell">
        {joined ? t('sessions', { count: openSessions }) : <b className="font-semibold">{t('notJoined')}</b>}
        {linkMail && (
          <span className={`block ${linkMail === 'refused' ? 'text-accent' : 'meta'}`}>
            {t(`linkMail.${linkMail}`, { code: linkMailCode ?? '' })}
          </span>
        )}
      </td>
      <td role="cell" className="long">
        <span className="flex flex-wrap gap-x-4 gap-y-2">
          <RowButton name={role === 'owner' ? 'editor' : 'owner'} id={id} of={email}>
            {role === 'owner' ? t('makeEditor') : t('makeOwner')}
          </RowButton>
          <RowButton name="sessions" id={id} of={email}>
            {t('endSessions')}
          </RowButton>
          <RowButton name="reset" id={id} of={email}>
            {t('newLink')}
          </RowButton>
          <RowButton name="access" id={id} of={email}>
            {t('removeAccess')}
          </RowButton>
        </span>
      </td>
    </tr>
  )
}

type QuestionProps = {
  asks?: string
  admin?: ListedAdmin
  isMailed: boolean
  field: FieldOf
  pending: boolean
}

// Confirms a button that ends somebody's access, and asks for the password again for the others.
function Question({ asks, admin, isMailed, field, pending }: QuestionProps) {
  const t = useTranslations('admin.team')
  if (!isQuestion(asks) || !admin) return null
  const who = admin.email ?? t('unnamedOwner')
  return (
    <section role="alert" aria-label={t('sure')} className="gutter-rule mb-4 grid gap-3">
      <p>{t(`question.${asks}`, { who })}</p>
      {asks === 'reset' && <MailChoice name="mails-link" isTicked={isMailed} />}
      <PasswordAgain {...field(passwordField('change-admins'))} />
      <p className="flex flex-wrap gap-3">
        <Answers asks={asks} id={admin.id} who={who} pending={pending} />
      </p>
    </section>
  )
}

const QUESTIONS = ['owner', 'editor', 'sessions', 'reset', 'access'] as const

type QuestionName = (typeof QUESTIONS)[number]

function isQuestion(asks: string | undefined): asks is QuestionName {
  return QUESTIONS.some((name) => name === asks)
}

type AnswersProps = { asks: QuestionName; id: string; who: string; pending: boolean }

function Answers({ asks, id, who, pending }: AnswersProps) {
  const t = useTranslations('admin.team')
  const button = { value: id, disabled: pending }
  if (asks === 'reset')
    return (
      <>
        <Button name="link" {...button}>
          {t('link.make')}
        </Button>
        <Button quiet name="lock" {...button}>
          {t('link.lock')}
        </Button>
      </>
    )
  return (
    <Button name={asks === 'access' ? 'sure-access' : asks} {...button}>
      {t(`answer.${asks}`, { who })}
    </Button>
  )
}

type RowButtonProps = { name: string; id: string; of: string | null; children: React.ReactNode }

function RowButton({ name, id, of, children }: RowButtonProps) {
  const t = useTranslations('admin.team')
  return (
    <button className="btn-link" name={name} value={id}>
      {children}
      <span className="sr-only"> {t('ofWhom', { who: of ?? t('unnamedOwner') })}</span>
    </button>
  )
}
