'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function RemakeForm({ action, id }: { action: FormAction; id: number }) {
  return (
    <ActionForm action={action} label="Make the files again">
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <p>They are made from the same signatures, without those that were erased since.</p>
          <p>
            <Button quiet disabled={pending}>
              Make the files again
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
