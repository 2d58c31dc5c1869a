'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import { IDENTITY_CHECKS, REQUEST_OUTCOMES } from '@/lib/rights/rules'

type VerbProps = { action: FormAction; id: number }

export function SendLinkForm({ action, id }: VerbProps) {
  const t = useTranslations('admin.requests.link')
  return (
    <ActionForm action={action} label={t('title')}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <p>{t('meaning')}</p>
          <p>
            <Button disabled={pending}>{t('button')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

export function IdentityForm({ action, id, identity }: VerbProps & { identity: string | null }) {
  const t = useTranslations('admin.requests')
  return (
    <ActionForm action={action} values={{ identity: identity ?? '' }} label={t('identity')} savesItself>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <SelectField label={t('identity')} hint={t('identityHint')} {...field('identity')}>
            <option value="">{t('identities.none')}</option>
            {IDENTITY_CHECKS.map((check) => (
              <option key={check} value={check}>
                {t(`identities.${check}`)}
              </option>
            ))}
          </SelectField>
          <p>
            <Button quiet disabled={pending}>
              {t('identityButton')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

/** An ordinary form: the answer is a file, or leads back here, where `asked` says why the password is needed. */
export function ExportForRequest({ id, asked }: { id: number; asked?: string[] }) {
  const t = useTranslations('admin.requests.export')
  return (
    <form
      method="post"
      action={`/admin/requests/${id}/export`}
      aria-label={t('button')}
      className="grid gap-2"
    >
      <PasswordAgain name={passwordField('export-for-request')} errors={asked} />
      <p>
        <Button quiet>{t('button')}</Button>
      </p>
      <p className="meta">{t('hint')}</p>
    </form>
  )
}

export function EraseForRequest({ action, id }: VerbProps) {
  const t = useTranslations('admin.requests.erase')
  return (
    <ConfirmForm
      action={action}
      act="erase-for-request"
      hidden={{ id }}
      ask={t('ask')}
      meaning={t('meaning')}
      confirm={t('confirm')}
    />
  )
}

export function AnswerForm({ action, id }: VerbProps) {
  const t = useTranslations('admin.requests')
  return (
    <ActionForm action={action} label={t('close.title')} savesItself>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <SelectField label={t('close.how')} {...field('outcome')}>
            {REQUEST_OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`outcomes.${outcome}`)}
              </option>
            ))}
          </SelectField>
          <p>
            <Button quiet disabled={pending}>
              {t('close.button')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
