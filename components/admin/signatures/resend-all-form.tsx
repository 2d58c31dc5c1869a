'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function ResendAllForm({ action, people }: { action: FormAction; people: string }) {
  return (
    <ActionForm action={action} label="Mail all who wait">
      {(_field, _state, pending) => (
        <p className="pt-2">
          <Button disabled={pending}>Mail it to {people}</Button>
        </p>
      )}
    </ActionForm>
  )
}
