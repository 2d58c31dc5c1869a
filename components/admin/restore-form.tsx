'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { Button } from '@/components/ui/button'

type RestoreFormProps = {
  action: FormAction
  updateId: number
  versionId: number
  label: string
  /** Looks like a link in a sentence. */
  asLink?: boolean
}

/** Makes a version what the editor holds again. */
export function RestoreForm({ action, updateId, versionId, label, asLink }: RestoreFormProps) {
  return (
    <ActionForm action={action} className="justify-items-start" label={label}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="updateId" value={updateId} />
          <input type="hidden" name="versionId" value={versionId} />
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
