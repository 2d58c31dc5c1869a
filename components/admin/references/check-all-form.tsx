'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

export function CheckAllForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="All links">
      {(_field, _state, pending) => (
        <p className="meta">
          Every link is checked once a month.{' '}
          <button className="btn-link" disabled={pending}>
            Check all now
          </button>
        </p>
      )}
    </ActionForm>
  )
}
