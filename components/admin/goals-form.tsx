'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

type GoalsFormProps = { action: FormAction; goals: number[]; count: number }

export function GoalsForm({ action, goals, count }: GoalsFormProps) {
  return (
    <ActionForm action={action} values={{ goals: goals.join(', ') }} label="Goals">
      {(field, _state, pending) => (
        <>
          <p className="meta">
            {count} confirmed. Goals that were reached stay; the next one is shown. A change is written into
            the audit.
          </p>
          <TextField
            label="Goals, rising"
            hint="Such as 1000, 2500, 5000"
            inputMode="numeric"
            {...field('goals')}
          />
          <p className="pt-2">
            <Button quiet disabled={pending}>
              Set goals
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
