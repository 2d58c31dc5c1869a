'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PasswordField } from '@/components/admin/form/password-field'
import { BrowserTimeZone } from '@/components/admin/team/browser-time-zone'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { MIN_PASSWORD } from '@/lib/admins/schema'

type JoinFormProps = { action: FormAction; token: string; email: string | null }

export function JoinForm({ action, token, email }: JoinFormProps) {
  const t = useTranslations('admin.account')
  return (
    <ActionForm action={action} values={{ email: email ?? '' }}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField
            label={t('email')}
            type="email"
            autoComplete="username"
            readOnly={email !== null}
            {...field('email')}
          />
          <PasswordField
            label={t('password')}
            autoComplete="new-password"
            hint={t('join.passwordHint', { min: MIN_PASSWORD })}
            {...field('password')}
          />
          <BrowserTimeZone />
          <p className="pt-2">
            <Button disabled={pending}>{t('join.button')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
