'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function BeginUpdateForm({ action, id }: { action: FormAction; id: number }) {
  return (
    <ActionForm action={action} label="Tell the signers">
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <p>
            A draft in every language, with the number, the recipient and the date. You publish it, and mail
            it to the signers, from its editor.
          </p>
          <p>
            <Button quiet disabled={pending}>
              Begin the update
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
