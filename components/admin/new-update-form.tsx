'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import type { Citable } from '@/components/admin/markdown/matching'
import { UpdateFields } from '@/components/admin/update-fields'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'

type NewUpdateFormProps = { action: FormAction; today: string; references: Citable[] }

export function NewUpdateForm({ action, today, references }: NewUpdateFormProps) {
  return (
    <ActionForm action={action} values={{ locale: 'en', date: today }} label="New update">
      {(field, _state, pending) => (
        <>
          <SelectField label="Language" hint="The other language is added afterwards." {...field('locale')}>
            <option value="en">English</option>
            <option value="es">Español</option>
          </SelectField>
          <UpdateFields field={field} references={references} />
          <p className="pt-2">
            <Button disabled={pending}>Save draft</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
