'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type RestoreFormProps = {
  action: FormAction
  /** What to restore, by the field names of the action. */
  ids: Record<string, number>
  label: string
  asLink?: boolean
}

/** Loads an earlier version into the editor. */
export function RestoreForm({ action, ids, label, asLink }: RestoreFormProps) {
  return (
    <ActionForm action={action} className="justify-items-start" label={label}>
      {(_field, _state, pending) => (
        <>
          {Object.entries(ids).map(([name, id]) => (
            <input key={name} type="hidden" name={name} value={id} />
          ))}
          {asLink ? (
            <button className="btn-link" disabled={pending}>
              {label}
            </button>
          ) : (
            <Button quiet disabled={pending}>
              {label}
            </Button>
          )}
        </>
      )}
    </ActionForm>
  )
}
