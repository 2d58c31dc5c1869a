'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

/** The signer then gets the mail that was held back. */
export function ReleaseForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <ActionForm action={action} label="Release">
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button disabled={pending}>Release</Button>
          <span className="meta">Its signer then gets the mail to confirm, as everybody does.</span>
        </div>
      )}
    </ActionForm>
  )
}
