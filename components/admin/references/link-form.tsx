'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type LinkFormProps = { action: FormAction; id: number; dead: boolean; unused: boolean }

export function LinkForm({ action, id, dead, unused }: LinkFormProps) {
  return (
    <ActionForm action={action} label="Link">
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button quiet name="intent" value="check" disabled={pending}>
            Check now
          </Button>
          <Button quiet name="intent" value="fine" disabled={pending}>
            Mark as fine
          </Button>
          {!dead && (
            <Button quiet name="intent" value="dead" disabled={pending}>
              Mark as dead
            </Button>
          )}
          {unused && (
            <Button quiet name="intent" value="delete" disabled={pending}>
              Delete this reference
            </Button>
          )}
        </div>
      )}
    </ActionForm>
  )
}
