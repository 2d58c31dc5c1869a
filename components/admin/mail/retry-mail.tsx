'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

export function RetryMail({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Mail that was given up">
      {(_field, _state, pending) => (
        <button className="btn-link justify-self-start text-14" disabled={pending}>
          Try those again
        </button>
      )}
    </ActionForm>
  )
}
