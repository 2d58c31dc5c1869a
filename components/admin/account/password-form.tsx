'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PasswordField } from '@/components/admin/form/password-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { MIN_PASSWORD } from '@/lib/admins/schema'

export function PasswordForm({ action, email }: { action: FormAction; email: string }) {
  const t = useTranslations('admin.account')
  return (
    <ActionForm action={action} label={t('passwordTitle')}>
      {(field, _state, pending) => (
        <>
          {/* So that a password manager knows whose it is. */}
          <input type="text" autoComplete="username" readOnly hidden value={email} />
          <PasswordField
            label={t('presentPassword')}
            autoComplete="current-password"
            {...field('presentPassword')}
          />
          <PasswordField
            label={t('newPassword')}
            autoComplete="new-password"
            hint={t('join.passwordHint', { min: MIN_PASSWORD })}
            {...field('password')}
          />
          <p className="meta">{t('passwordHow')}</p>
          <p className="pt-2">
            <Button disabled={pending}>{t('changePassword')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
