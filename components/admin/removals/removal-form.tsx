'use client'

import { Message, Mistakes } from '@/components/admin/form/action-form'
import { useActionForm } from '@/components/admin/form/use-action-form'
import { ConditionFields, type Country } from '@/components/admin/removals/condition-fields'
import { DryRunResult } from '@/components/admin/removals/dry-run-result'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { RemovalResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

type RemovalFormProps = {
  action: FormAction<RemovalResult>
  values: Record<string, string>
  /** Named by the server, since browsers may name countries differently. */
  countries: readonly Country[]
}

/** Two steps: count and preview the matches, then start with a reason and that number. */
export function RemovalForm({ action, values, countries }: RemovalFormProps) {
  const { state, pending, field, summary, form } = useActionForm(action, values)
  const dryRun = state.result?.dryRun
  return (
    <form {...form} aria-label="Remove many" className="grid gap-6">
      <div className="grid max-w-column gap-3">
        <Mistakes errors={state.errors} summary={summary} title="Nothing was removed" />
        <p>Signatures that meet every condition. Nothing is removed by counting.</p>
        <ConditionFields field={field} countries={countries} />
        <p className="pt-2">
          <Button quiet={Boolean(dryRun?.count)} name="step" value="count" disabled={pending}>
            Count them
          </Button>
        </p>
        <Message text={state.message} />
      </div>
      {dryRun && <DryRunResult dryRun={dryRun} />}
      {dryRun && dryRun.count > 0 && (
        <section aria-label="Remove them" className="grid max-w-column gap-3">
          <input type="hidden" name="counted" value={countedOf(dryRun)} />
          <TextField
            label="Reason"
            hint="It is published with the correction and shown to the signers: no name, no address, nothing that says who they are. Visitors read it as it stands, so write it in every language of the site if you can."
            {...field('reason')}
          />
          <TextField
            label={`Type ${formatNumber(dryRun.count, STAFF_LOCALE)} to confirm`}
            inputMode="numeric"
            autoComplete="off"
            {...field('typed')}
          />
          <p className="pt-2">
            <Button name="step" value="start" disabled={pending}>
              Remove them
            </Button>
          </p>
        </section>
      )}
    </form>
  )
}

function countedOf({
  conditions,
  until,
  count,
}: {
  conditions: object
  until: string
  count: number
}): string {
  return JSON.stringify({ conditions, until, count })
}
