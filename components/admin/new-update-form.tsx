'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { UpdateFields } from '@/components/admin/update-fields'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'

export function NewUpdateForm({ action, today }: { action: FormAction; today: string }) {
  return (
    <ActionForm action={action} values={{ locale: 'en', date: today }} label="New update">
      {(field, _state, pending) => (
        <>
          <SelectField label="Language" hint="The other language is added afterwards." {...field('locale')}>
            <option value="en">English</option>
            <option value="es">Español</option>
          </SelectField>
          <UpdateFields field={field} />
          <p className="pt-2">
            <Button disabled={pending}>Save draft</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
