'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

export function EndLink({ action, id }: { action: FormAction; id: string }) {
  return (
    <ActionForm action={action} label="End the link">
      {(_field, _state, pending) => (
        <p>
          <input type="hidden" name="link" value={id} />
          <button className="btn-link" disabled={pending}>
            End the link
          </button>
        </p>
      )}
    </ActionForm>
  )
}
