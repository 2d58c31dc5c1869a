'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { OneTimeLink } from '@/components/admin/form/one-time-link'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { LinkResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'

export function InviteForm({ action }: { action: FormAction<LinkResult> }) {
  const t = useTranslations('admin.team')
  return (
    <ActionForm action={action} values={{ role: 'editor' }} label={t('invite.title')} shows={OneTimeLink}>
      {(field, _state, pending) => (
        <>
          <TextField label={t('email')} type="email" autoComplete="off" {...field('email')} />
          <SelectField label={t('role')} hint={t('invite.roleHint')} {...field('role')}>
            <option value="editor">{t('invite.editor')}</option>
            <option value="owner">{t('invite.owner')}</option>
          </SelectField>
          <PasswordAgain {...field(passwordField('invite'))} />
          <p className="pt-2">
            <Button disabled={pending}>{t('invite.button')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
