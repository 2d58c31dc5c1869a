'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { Button } from '@/components/ui/button'

type OneButtonFormProps = {
  action: FormAction
  button: string
  /** What is sent along. */
  values: Record<string, string | number>
}

/** A button that does one thing, and says below what it did. */
export function OneButtonForm({ action, button, values }: OneButtonFormProps) {
  return (
    <ActionForm action={action} label={button}>
      {(_field, _state, pending) => (
        <p>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button quiet disabled={pending}>
            {button}
          </Button>
        </p>
      )}
    </ActionForm>
  )
}
