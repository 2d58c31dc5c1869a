'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

/** A POST, so that the address appears in no address bar and no log. */
export function FindSignature({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Find by email">
      {(field, _state, pending) => (
        <div className="grid grid-cols-[1fr_auto] items-end gap-3">
          <TextField
            label="Signer’s whole email address"
            type="search"
            inputMode="email"
            autoComplete="off"
            {...field('email')}
          />
          <Button quiet disabled={pending}>
            Find
          </Button>
        </div>
      )}
    </ActionForm>
  )
}
