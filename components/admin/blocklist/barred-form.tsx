'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type BarredFormProps = {
  action: FormAction
  words: Record<'email' | 'emailHint' | 'button' | 'mistakes', string>
}

export function BarredForm({ action, words }: BarredFormProps) {
  return (
    <ActionForm
      action={action}
      label={words.button}
      words={{ mistakes: words.mistakes, fields: words }}
      savesItself
    >
      {(field, _state, pending) => (
        <>
          <TextField
            label={words.email}
            hint={words.emailHint}
            type="email"
            autoComplete="off"
            {...field('email')}
          />
          <p className="pt-2">
            <Button quiet disabled={pending}>
              {words.button}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
