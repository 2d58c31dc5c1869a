'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PasswordField } from '@/components/admin/form/password-field'
import { BrowserTimeZone } from '@/components/admin/team/browser-time-zone'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

/** `next` is where to go afterwards. */
export function LoginForm({ action, next }: { action: FormAction; next: string }) {
  const t = useTranslations('admin.account')
  return (
    <ActionForm action={action}>
      {(field, _state, pending) => (
        <>
          <TextField label={t('email')} type="email" autoComplete="username" {...field('email')} />
          <PasswordField label={t('password')} autoComplete="current-password" {...field('password')} />
          <BrowserTimeZone />
          <input type="hidden" name="next" value={next} />
          <p className="pt-2">
            <Button disabled={pending}>{t('signIn.button')}</Button>
          </p>
          <p className="meta">{t('signIn.forgotten')}</p>
        </>
      )}
    </ActionForm>
  )
}
