import { useTranslations } from 'next-intl'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { DETAIL_KINDS, DETAILS } from '@/lib/signatures/rules'

type PlaceFieldsProps = {
  countries: readonly { code: string; name: string }[]
  values: Record<string, string | null | undefined>
  field: (name: string) => { name: string; errors?: string[]; errorWord: string }
}

/** The optional fields are open when one is filled or wrong. */
export function PlaceFields({ countries, values, field }: PlaceFieldsProps) {
  const t = useTranslations('sign')
  const open = DETAILS.some((name) => values[name] || field(name).errors?.length)
  return (
    <>
      <SelectField
        {...field('country')}
        label={t('country')}
        autoComplete="country"
        required
        defaultValue={values.country ?? ''}
      >
        <option value="">{t('chooseCountry')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <details open={open || undefined}>
        <summary>{t('more')}</summary>
        <div className="grid gap-4 pt-4">
          {DETAILS.map((name) => {
            const shared = { ...field(name), label: t(name), defaultValue: values[name] ?? '' }
            return DETAIL_KINDS[name].shownAs === 'place' ? (
              <TextField key={name} {...shared} autoComplete={DETAIL_KINDS[name].autoComplete} />
            ) : (
              <TextArea key={name} {...shared} rows={3} />
            )
          })}
        </div>
      </details>
    </>
  )
}
