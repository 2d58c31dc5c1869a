'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type MailFormProps = { action: FormAction; id: string; bounced: boolean }

/** Stops broadcasts to a bouncing address, or resumes them. */
export function MailForm({ action, id, bounced }: MailFormProps) {
  return (
    <ActionForm action={action} label="Mail">
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button quiet disabled={pending}>
            {bounced ? 'Mail to it again' : 'Stop mail to it'}
          </Button>
          <span className="meta">
            {bounced
              ? 'Broadcasts skip this address. Confirming a signature with it lifts that, too.'
              : 'For an address whose mail comes back to your mailbox. Broadcasts then skip it.'}
          </span>
        </div>
      )}
    </ActionForm>
  )
}
