'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { BrowserTimeZone } from '@/components/admin/team/browser-time-zone'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function LoginForm({ action }: { action: FormAction }) {
  const t = useTranslations('admin.account')
  return (
    <ActionForm action={action}>
      {(field, _state, pending) => (
        <>
          <TextField label={t('email')} type="email" autoComplete="username" {...field('email')} />
          <TextField
            label={t('password')}
            type="password"
            autoComplete="current-password"
            {...field('password')}
          />
          <BrowserTimeZone />
          <p className="pt-2">
            <Button disabled={pending}>{t('signIn.button')}</Button>
          </p>
          <p className="meta">{t('signIn.forgotten')}</p>
        </>
      )}
    </ActionForm>
  )
}
