'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { ReferenceFields } from '@/components/admin/reference-fields'
import { Choice } from '@/components/ui/choice'
import { Button } from '@/components/ui/button'

type ReferenceFormProps = {
  action: FormAction
  /** Of the reference that is edited; a new one has none. */
  id?: number
  values: Record<string, string>
}

export function ReferenceForm({ action, id, values }: ReferenceFormProps) {
  return (
    <ActionForm action={action} values={values} label="Reference">
      {(field, state, pending) => (
        <>
          {id && <input type="hidden" name="id" value={id} />}
          <ReferenceFields field={field} keyFixed={id !== undefined} />
          {!id && state.errors.url?.some((error) => error.startsWith('[@')) && (
            <Choice name="anyway" value="yes">
              It is another source: add it all the same
            </Choice>
          )}
          <p className="pt-2">
            <Button disabled={pending}>{id ? 'Save, live at once' : 'Add'}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
