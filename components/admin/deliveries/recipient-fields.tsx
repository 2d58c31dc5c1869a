import type { FieldOf } from '@/components/admin/form/use-action-form'
import { SelectField, TextField } from '@/components/ui/field'
import { LOCALES, nativeName } from '@/lib/i18n/locales'

export function RecipientFields({ field }: { field: FieldOf }) {
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
      <TextField label="To whom" hint="As the public will read it" autoComplete="off" {...field('to')} />
      <SelectField label="In which language" {...field('toLanguage')}>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {nativeName(locale)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
