'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function StopForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <ActionForm action={action} label="Stop" className="pt-3">
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button disabled={pending}>Stop</Button>
          <span className="meta">What was removed until then stays removed until you undo it.</span>
        </div>
      )}
    </ActionForm>
  )
}
