'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type AskRenewalFormProps = {
  action: FormAction
  /** As `1,204 people`. */
  people: string
}

/** The first press asks, the second one mails. */
export function AskRenewalForm({ action, people }: AskRenewalFormProps) {
  return (
    <ActionForm action={action} label="Ask them to renew">
      {(_field, state, pending) => (
        <p className="flex flex-wrap items-center gap-3">
          {state.values.intent === 'check' ? (
            <Button name="intent" value="ask" disabled={pending}>
              Mail {people} now, once
            </Button>
          ) : (
            <Button quiet name="intent" value="check" disabled={pending}>
              Ask them to renew
            </Button>
          )}
        </p>
      )}
    </ActionForm>
  )
}
