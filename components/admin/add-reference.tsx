'use client'

import { ActionForm } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import { ReferenceFields } from '@/components/admin/reference-fields'
import { Button } from '@/components/ui/button'

type AddReferenceProps = { action: FormAction; updateId: number; prefix: string; lang: string }

/** Adds a reference that does not exist yet, and attaches it. */
export function AddReference({ action, updateId, prefix, lang }: AddReferenceProps) {
  return (
    <details>
      <summary>Add a reference</summary>
      <ActionForm
        action={action}
        values={{ [`${prefix}language`]: lang }}
        label="Add a reference"
        className="border-l-2 border-hair py-2 pl-3"
      >
        {(field, _state, pending) => (
          <>
            <input type="hidden" name="updateId" value={updateId} />
            <ReferenceFields field={field} prefix={prefix} />
            <p>
              <Button quiet disabled={pending}>
                Add
              </Button>
            </p>
          </>
        )}
      </ActionForm>
    </details>
  )
}
