'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

type RemoveResponseProps = { action: FormAction; id: number; what: string }

export function RemoveResponse({ action, id, what }: RemoveResponseProps) {
  return (
    <ActionForm action={action} label={`Take out: ${what}`}>
      {(_field, _state, pending) => (
        <p>
          <input type="hidden" name="id" value={id} />
          <button className="btn-link" disabled={pending}>
            Take it out<span className="sr-only">: {what}</span>
          </button>
        </p>
      )}
    </ActionForm>
  )
}
