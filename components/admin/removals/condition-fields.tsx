import type { FieldOf } from '@/components/admin/form/use-action-form'
import { SelectField, TextField } from '@/components/ui/field'
import { NAME_MATCHES, REMOVABLE } from '@/lib/removals/schema'
import { FLAGS } from '@/lib/signatures/rules'

export type Country = { code: string; name: string }

export function ConditionFields({ field, countries }: { field: FieldOf; countries: readonly Country[] }) {
  return (
    <div className="grid content-start items-end gap-3 sm:grid-cols-2">
      <SelectField label="State" {...field('state')}>
        <option value="">Pending or confirmed</option>
        <Options of={REMOVABLE} />
      </SelectField>
      <SelectField label="Country" {...field('country')}>
        <option value="">Any</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label="Posted since (UTC)" type="datetime-local" {...field('since')} />
      <TextField label="Posted before (UTC)" type="datetime-local" {...field('before')} />
      <TextField
        label="Email domain"
        hint="The part after the @"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field('domain')}
      />
      <TextField
        label="Network"
        hint="Its key; links that name a network fill it in"
        autoComplete="off"
        spellCheck={false}
        {...field('network')}
      />
      <SelectField label="Flag" {...field('flag')}>
        <option value="">Any or none</option>
        <Options of={FLAGS} />
      </SelectField>
      <div className="grid grid-cols-[7rem_1fr] items-end gap-2">
        <SelectField label="Name" {...field('nameMatch')}>
          <Options of={NAME_MATCHES} />
        </SelectField>
        <TextField label="Signer’s name" autoComplete="off" {...field('signerName')} />
      </div>
    </div>
  )
}

function Options({ of }: { of: readonly string[] }) {
  return of.map((value) => (
    <option key={value} value={value}>
      {value}
    </option>
  ))
}
