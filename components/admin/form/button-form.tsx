'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFields } from '@/components/admin/form/hidden-fields'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { passwordField, type GuardedAct } from '@/lib/admins/rules'

type ButtonFormProps = {
  action: FormAction
  /** What it is done to, by the field names of the action. */
  ids?: Record<string, string | number>
  label: string
  look?: 'main' | 'quiet' | 'link'
  /** Within a list, by the name of its row: the form is no landmark of its own. */
  of?: ReactNode
  /** What it means, beside the button. */
  hint?: string
  /** Where the password is asked for again. */
  act?: GuardedAct
}

/** A form of one button, for what can be undone or is guarded. */
export function ButtonForm({ action, ids = {}, label, look = 'quiet', of, hint, act }: ButtonFormProps) {
  const name = (
    <>
      {label}
      {of && <span className="sr-only"> {of}</span>}
    </>
  )
  return (
    <ActionForm
      action={action}
      className={`justify-items-start ${look === 'link' ? 'gap-0!' : ''}`}
      label={of ? undefined : label}
    >
      {(field, _state, pending) => (
        <>
          <HiddenFields values={ids} />
          {act && <PasswordAgain {...field(passwordField(act))} />}
          <div className="flex flex-wrap items-center gap-3">
            {look === 'link' ? (
              <button className="btn-link" disabled={pending}>
                {name}
              </button>
            ) : (
              <Button quiet={look === 'quiet'} disabled={pending}>
                {name}
              </Button>
            )}
            {hint && <span className="meta">{hint}</span>}
          </div>
        </>
      )}
    </ActionForm>
  )
}
