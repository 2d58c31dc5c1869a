'use client'

import { ConfirmForm } from '@/components/admin/deliveries/confirm-form'
import { METHOD_NAMES } from '@/components/admin/deliveries/names'
import { SelectField, TextField } from '@/components/ui/field'
import type { ConfirmResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { METHODS } from '@/lib/deliveries/schema'

type HandOverFormProps = {
  action: FormAction<ConfirmResult>
  id: number
  /** Today, in UTC. */
  today: string
}

export function HandOverForm({ action, id, today }: HandOverFormProps) {
  return (
    <ConfirmForm
      action={action}
      id={id}
      ask="See what handing it over does"
      confirm="It was handed over"
      meaning="It enters the ledger with the number of signatures and the sum of the package, and is public: on the deliveries page, and on the page of every signer who is in it. This cannot be undone."
      values={{ date: today }}
    >
      {(field) => (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <SelectField label="How" {...field('method')}>
            <option value="">Choose</option>
            {METHODS.map((method) => (
              <option key={method} value={method}>
                {METHOD_NAMES[method]}
              </option>
            ))}
          </SelectField>
          <TextField label="Day" type="date" {...field('date')} />
        </div>
      )}
    </ConfirmForm>
  )
}
