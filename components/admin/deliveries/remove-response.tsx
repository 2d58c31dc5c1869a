'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

export function RemoveResponse({ action, id }: { action: FormAction; id: number }) {
  return (
    <ActionForm action={action} label="Take it out">
      {(_field, _state, pending) => (
        <p>
          <input type="hidden" name="id" value={id} />
          <button className="btn-link" disabled={pending}>
            Take it out
          </button>
        </p>
      )}
    </ActionForm>
  )
}
