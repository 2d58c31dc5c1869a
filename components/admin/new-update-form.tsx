'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'

type NewUpdateFormProps = { action: FormAction; today: string }

/** Begins an update: what its editor, where everything is saved by itself, cannot be opened without. */
export function NewUpdateForm({ action, today }: NewUpdateFormProps) {
  return (
    <ActionForm action={action} values={{ locale: 'en', date: today }} label="New update">
      {(field, _state, pending) => (
        <>
          <SelectField label="Language" hint="The other language is added afterwards." {...field('locale')}>
            <option value="en">English</option>
            <option value="es">Español</option>
          </SelectField>
          <TextField label="Title" hint="Its address is made from it; both may change." {...field('title')} />
          <TextField label="Date" hint="2017, 2017-12 or 2017-12-15" inputMode="numeric" {...field('date')} />
          <p className="pt-2">
            <Button disabled={pending}>Start writing</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
