'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function ResendForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <ActionForm action={action} label="Confirmation">
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button quiet disabled={pending}>
            Mail the confirmation again
          </Button>
          <span className="meta">The link before goes on working. An address gets three mails a day.</span>
        </div>
      )}
    </ActionForm>
  )
}
