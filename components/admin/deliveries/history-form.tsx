'use client'

import { RecipientFields } from '@/components/admin/deliveries/recipient-fields'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type HistoryFormProps = {
  action: FormAction
  /** Of the one that is edited. */
  id?: number
  values: Record<string, string>
}

export function HistoryForm({ action, id, values }: HistoryFormProps) {
  return (
    <ActionForm action={action} values={values} label="Earlier history">
      {(field, _state, pending) => (
        <>
          {id !== undefined && <input type="hidden" name="id" value={id} />}
          <RecipientFields field={field} />
          <div className="grid items-end gap-3 sm:grid-cols-2">
            <TextField
              label="Handed over"
              hint="As precise as known: 2017, 2017-12 or 2017-12-15"
              autoComplete="off"
              {...field('date')}
            />
            <TextField
              label="How many signatures"
              inputMode="numeric"
              autoComplete="off"
              {...field('count')}
            />
          </div>
          <p className="pt-2">
            <Button disabled={pending}>Save, live at once</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
