'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { MIN_PASSWORD } from '@/lib/admins/schema'

type JoinFormProps = { action: FormAction; token: string; email: string | null }

export function JoinForm({ action, token, email }: JoinFormProps) {
  return (
    <ActionForm action={action} values={{ email: email ?? '' }}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField
            label="Email"
            type="email"
            autoComplete="username"
            readOnly={email !== null}
            {...field('email')}
          />
          <TextField
            label="Password"
            type="password"
            autoComplete="new-password"
            hint={`At least ${MIN_PASSWORD} characters. A few words that only you would put together are good.`}
            {...field('password')}
          />
          <p className="pt-2">
            <Button disabled={pending}>Set password</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
