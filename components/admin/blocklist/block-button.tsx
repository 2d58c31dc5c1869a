'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

type BlockButtonProps = {
  action: FormAction
  kind: 'domain' | 'network_hash'
  value: string
  name: string
  /** The accessible name, for those who do not see the row. */
  label: string
}

export function BlockButton({ action, kind, value, name, label }: BlockButtonProps) {
  return (
    <ActionForm action={action} label={label} className="gap-0!">
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="value" value={value} />
          <button className="btn-link" aria-label={label} disabled={pending}>
            {name}
          </button>
        </>
      )}
    </ActionForm>
  )
}
