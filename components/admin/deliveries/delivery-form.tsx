'use client'

import { DryRunResult } from '@/components/admin/deliveries/dry-run-result'
import { FIELD_NAMES } from '@/components/admin/deliveries/names'
import { RecipientFields } from '@/components/admin/deliveries/recipient-fields'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { useActionForm, type FieldOf } from '@/components/admin/form/use-action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { SelectField, TextField } from '@/components/ui/field'
import type { DeliveryResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { RegionOption } from '@/lib/countries/regions'
import type { CountryOption } from '@/lib/countries/rules'
import { OPTIONAL_FIELDS } from '@/lib/deliveries/schema'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'

type DeliveryFormProps = {
  action: FormAction<DeliveryResult>
  /** Named by the server, since browsers may name countries differently. */
  countries: readonly CountryOption[]
  /** Of the countries whose regions are chosen from a list. */
  regions: readonly CountryRegions[]
}

type CountryRegions = { country: string; regions: readonly RegionOption[] }

/** Two steps: look at what would be handed over, then make the package. */
export function DeliveryForm({ action, countries, regions }: DeliveryFormProps) {
  const { state, pending, field, summary, form } = useActionForm(action, { toLanguage: DEFAULT_LOCALE })
  const dryRun = state.result?.dryRun
  const isSent = Object.keys(state.values).length > 0
  return (
    <form {...form} aria-label="New delivery" className="grid gap-6">
      <div className="grid max-w-column gap-3">
        <Mistakes errors={state.errors} summary={summary} title="No package was made" />
        <RecipientFields field={field} />
        <ConditionFields field={field} countries={countries} regions={regions} />
        <Choice name="again" defaultChecked={state.values.again === 'on'} errors={state.errors.again}>
          Again: also signatures that another delivery has
        </Choice>
        <fieldset>
          <legend className="mb-1 font-semibold">What is handed over beside the name</legend>
          {OPTIONAL_FIELDS.map((name) => (
            <Choice
              key={name}
              name={`hands-${name}`}
              defaultChecked={!isSent || state.values[`hands-${name}`] === 'on'}
            >
              {FIELD_NAMES[name]}
            </Choice>
          ))}
          <p className="meta">
            Signers agreed to these. Each row also has the version of the text and the wording of the consent.
            E-mail addresses and postcodes are never handed over.
          </p>
        </fieldset>
        <p className="pt-2">
          <Button quiet={Boolean(dryRun?.count)} name="step" value="look" disabled={pending}>
            Look first
          </Button>
        </p>
        <Message text={state.message} />
      </div>
      {dryRun && <DryRunResult dryRun={dryRun} recipient={state.values.to ?? ''} />}
      {dryRun && dryRun.count > 0 && (
        <section aria-label="Make the package" className="grid max-w-column gap-3">
          <input type="hidden" name="seen" value={seenOf(dryRun)} />
          <p>
            The package is made in the background. These signatures are then in no other delivery, unless you
            say again. Nothing is handed over and nothing is public before you say so; until then you can
            discard it.
          </p>
          <p>
            <Button name="step" value="make" disabled={pending}>
              Make the package
            </Button>
          </p>
        </section>
      )}
    </form>
  )
}

type ConditionFieldsProps = { field: FieldOf } & Pick<DeliveryFormProps, 'countries' | 'regions'>

function ConditionFields({ field, countries, regions }: ConditionFieldsProps) {
  return (
    <div className="grid content-start items-end gap-3 sm:grid-cols-2">
      <TextField label="Confirmed up to (optional)" hint="The day, in UTC" type="date" {...field('day')} />
      <SelectField label="Country" {...field('country')}>
        <option value="">Any</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Region" hint="Of the country that is chosen" {...field('region')}>
        <option value="">Any</option>
        {regions.map(({ country, regions: those }) => (
          <optgroup key={country} label={country}>
            {those.map(({ code, name }) => (
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
