'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function DeleteMessageForm({ action, id }: { action: FormAction; id: number }) {
  return (
    <details>
      <summary>Delete this message…</summary>
      <ActionForm action={action} label="Delete" className="pt-2">
        {(_field, _state, pending) => (
          <div className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="id" value={id} />
            <Button quiet disabled={pending}>
              Delete for good
            </Button>
            <span className="meta">Nobody can bring it back. The copy in your mailbox is not touched.</span>
          </div>
        )}
      </ActionForm>
    </details>
  )
}
