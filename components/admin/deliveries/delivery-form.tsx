'use client'

import { useTranslations } from 'next-intl'
import { DryRunResult } from '@/components/admin/deliveries/dry-run-result'
import { placeName, type Places } from '@/components/admin/deliveries/places'
import { RecipientFields } from '@/components/admin/deliveries/recipient-fields'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { useActionForm, type FieldOf } from '@/components/admin/form/use-action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { SelectField, TextField } from '@/components/ui/field'
import type { DeliveryResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import { OPTIONAL_FIELDS } from '@/lib/deliveries/schema'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'

type DeliveryFormProps = { action: FormAction<DeliveryResult>; places: Places }

/** Two steps: look at what would be handed over, then make the package. */
export function DeliveryForm({ action, places }: DeliveryFormProps) {
  const t = useTranslations('admin.deliveries')
  const { state, pending, field, summary, form } = useActionForm(action, { toLanguage: DEFAULT_LOCALE })
  const dryRun = state.result?.dryRun
  const isSent = Object.keys(state.values).length > 0
  return (
    <form {...form} aria-label={t('new')} className="grid gap-6">
      <div className="grid max-w-column gap-3">
        <Mistakes errors={state.errors} summary={summary} title={t('form.mistakes')} />
        <RecipientFields field={field} />
        <ConditionFields field={field} places={places} />
        <Choice name="again" defaultChecked={state.values.again === 'on'} errors={state.errors.again}>
          {t('form.again')}
        </Choice>
        <fieldset>
          <legend className="mb-1 font-semibold">{t('form.hands')}</legend>
          {OPTIONAL_FIELDS.map((name) => (
            <Choice
              key={name}
              name={`hands-${name}`}
              defaultChecked={!isSent || state.values[`hands-${name}`] === 'on'}
            >
              {t(`fields.${name}`)}
            </Choice>
          ))}
          <p className="meta">{t('form.handsHint')}</p>
        </fieldset>
        <p className="pt-2">
          <Button quiet={Boolean(dryRun?.count)} name="step" value="look" disabled={pending}>
            {t('form.look')}
          </Button>
        </p>
        <Message text={state.message} />
      </div>
      {dryRun && (
        <DryRunResult dryRun={dryRun} recipient={state.values.to ?? ''} places={places} busy={pending} />
      )}
      {dryRun && dryRun.count > 0 && (
        <section aria-label={t('form.make')} className="grid max-w-column gap-3">
          <input type="hidden" name="seen" value={seenOf(dryRun)} />
          <p>{t('form.makeLead')}</p>
          <PasswordAgain {...field(passwordField('make-delivery'))} />
          <p>
            <Button name="step" value="make" disabled={pending}>
              {t('form.make')}
            </Button>
          </p>
        </section>
      )}
    </form>
  )
}

function ConditionFields({ field, places }: { field: FieldOf; places: Places }) {
  const t = useTranslations('admin.deliveries.form')
  return (
    <div className="grid content-start items-end gap-3 sm:grid-cols-2">
      <TextField label={t('day')} hint={t('dayHint')} type="date" {...field('day')} />
      <SelectField label={t('country')} {...field('country')}>
        <option value="">{t('any')}</option>
        {places.countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('region')} hint={t('regionHint')} {...field('region')}>
        <option value="">{t('any')}</option>
        {places.regions.map(({ country, regions }) => (
          <optgroup key={country} label={placeName(country, places)}>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
    </div>
  )
}

type Seen = { conditions: object; fields: string[]; until: string; count: number }

function seenOf({ conditions, fields, until, count }: Seen): string {
  return JSON.stringify({ conditions, fields, until, count })
}
