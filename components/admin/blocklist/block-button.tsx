'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

type BlockButtonProps = {
  action: FormAction
  kind: 'domain' | 'network_hash'
  value: string
  name: string
  /** What the button says to those who do not see its row. */
  label: string
}

/** Blocks what its row is about. */
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
