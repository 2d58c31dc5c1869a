'use client'

import { useTranslations } from 'next-intl'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { useActionForm } from '@/components/admin/form/use-action-form'
import { ConditionFields } from '@/components/admin/removals/condition-fields'
import { DryRunResult } from '@/components/admin/removals/dry-run-result'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { RemovalResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import type { CountryOption } from '@/lib/countries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

type RemovalFormProps = {
  action: FormAction<RemovalResult>
  values: Record<string, string>
  /** Named by the server, since browsers may name countries differently. */
  countries: readonly CountryOption[]
}

/** Two steps: count and preview the matches, then start with a reason and that number. */
export function RemovalForm({ action, values, countries }: RemovalFormProps) {
  const t = useTranslations('admin.removals')
  const locale = useLocale()
  const { state, pending, field, summary, form } = useActionForm(action, values)
  const dryRun = state.result?.dryRun
  return (
    <form {...form} aria-label={t('new')} className="grid gap-6">
      <div className="grid max-w-column gap-3">
        <Mistakes errors={state.errors} summary={summary} title={t('form.mistakes')} />
        <p>{t('form.lead')}</p>
        <ConditionFields field={field} countries={countries} />
        <p className="pt-2">
          <Button quiet={Boolean(dryRun?.count)} name="step" value="count" disabled={pending}>
            {t('form.count')}
          </Button>
        </p>
        <Message text={state.message} />
      </div>
      {dryRun && <DryRunResult dryRun={dryRun} countries={countries} busy={pending} />}
      {dryRun && dryRun.count > 0 && (
        <section aria-label={t('form.remove')} className="grid max-w-column gap-3">
          <input type="hidden" name="counted" value={countedOf(dryRun)} />
          <TextField label={t('form.reason')} hint={t('form.reasonHint')} {...field('reason')} />
          <TextField
            label={t('form.typed', { number: formatNumber(dryRun.count, locale) })}
            inputMode="numeric"
            autoComplete="off"
            {...field('typed')}
          />
          <PasswordAgain {...field(passwordField('remove-many'))} />
          <p className="pt-2">
            <Button name="step" value="start" disabled={pending}>
              {t('form.remove')}
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
