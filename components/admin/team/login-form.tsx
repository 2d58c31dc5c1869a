'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { BrowserTimeZone } from '@/components/admin/team/browser-time-zone'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function LoginForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      {(field, _state, pending) => (
        <>
          <TextField label="Email" type="email" autoComplete="username" {...field('email')} />
          <TextField
            label="Password"
            type="password"
            autoComplete="current-password"
            {...field('password')}
          />
          <BrowserTimeZone />
          <p className="pt-2">
            <Button disabled={pending}>Sign in</Button>
          </p>
          <p className="meta">Forgot it? An owner can make you a new link, or whoever runs the site.</p>
        </>
      )}
    </ActionForm>
  )
}
