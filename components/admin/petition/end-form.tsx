'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { OUTCOME_NAMES } from '@/components/admin/petition/outcome-names'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { EndingResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { CONFIRMING_HOURS } from '@/lib/ending/rules'
import { OUTCOMES } from '@/lib/ending/schema'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

type EndFormProps = { action: FormAction<EndingResult>; count: number }

/** The first press says what would happen, the second one does it. */
export function EndForm({ action, count }: EndFormProps) {
  return (
    <ActionForm action={action} label="End the campaign">
      {(field, state, pending) => (
        <>
          <ImplicitSubmit name="intent" value="check" disabled={pending} />
          <SelectField label="How it ended" {...field('outcome')}>
            <option value="">Choose</option>
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {OUTCOME_NAMES[outcome]}
              </option>
            ))}
          </SelectField>
          <TextField
            label="Who goes on (optional)"
            hint="The address of the campaign that takes its place, or of those it was handed on to"
            type="url"
            {...field('successorUrl')}
          />
          {state.result && (
            <section role="alert" aria-label="Before you end it" className="gutter-rule grid gap-2">
              <p>
                “{OUTCOME_NAMES[state.result.outcome]}” will stand at the top of every page, and the count
                stays at {formatNumber(count, STAFF_LOCALE)} but for links already mailed, which confirm for{' '}
                {CONFIRMING_HOURS} hours more. Nobody can sign from then on. The time after which signatures
                are erased begins. You can take it back until the first of them is erased.
              </p>
              <p>
                <Button name="intent" value="end" disabled={pending}>
                  End the campaign now
                </Button>
              </p>
            </section>
          )}
          <p className="pt-2">
            <Button quiet name="intent" value="check" disabled={pending}>
              See what ending it does
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
