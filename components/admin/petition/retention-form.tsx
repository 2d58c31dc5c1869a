'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type RetentionFormProps = { action: FormAction; values: Record<string, string> }

/** In months; the privacy page says the same. */
export function RetentionForm({ action, values }: RetentionFormProps) {
  return (
    <ActionForm action={action} values={values} label="How long signatures are kept">
      {(field, _state, pending) => (
        <>
          <p className="meta">
            Each night what is due is erased for good: name, place, comment, address and fingerprints. The
            count, its history and the corrections stay. The privacy page says these times.
          </p>
          <TextField
            label="Months after the campaign’s end"
            hint="Until then signatures stay, so that they can be delivered and checked"
            inputMode="numeric"
            autoComplete="off"
            {...field('keptMonthsAfterEnd')}
          />
          <TextField
            label="Months after signing (optional)"
            hint="Even while the campaign runs. Empty: as long as it runs"
            inputMode="numeric"
            autoComplete="off"
            {...field('keptMonthsAfterSigning')}
          />
          <TextField
            label="Months of news afterwards (optional)"
            hint="Of those who asked for news, the address and language stay for this long. Empty: until they unsubscribe"
            inputMode="numeric"
            autoComplete="off"
            {...field('keptMonthsOfNews')}
          />
          <p className="pt-2">
            <Button quiet disabled={pending}>
              Set these times
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
