'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type ReasonFormProps = { action: FormAction; id: string; button: string }

/** The reason is published. */
export function ReasonForm({ action, id, button }: ReasonFormProps) {
  return (
    <ActionForm action={action} label={button}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            label="Reason"
            hint="It is published with the correction: no name, no address, nothing that says who it was."
            {...field('reason')}
          />
          <p className="pt-2">
            <Button disabled={pending}>{button}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
