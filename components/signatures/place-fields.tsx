import { useTranslations } from 'next-intl'
import { SelectField, TextArea, TextField } from '@/components/ui/field'

type PlaceFieldsProps = {
  countries: readonly { code: string; name: string }[]
  values: Record<string, string | null | undefined>
  field: (name: string) => { name: string; errors?: string[]; errorWord: string }
}

/** The optional fields are open when one is filled or wrong. */
export function PlaceFields({ countries, values, field }: PlaceFieldsProps) {
  const t = useTranslations('sign')
  const open = ['region', 'postcode', 'comment'].some((name) => values[name] || field(name).errors?.length)
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
          <TextField
            {...field('region')}
            label={t('region')}
            autoComplete="address-level1"
            defaultValue={values.region ?? ''}
          />
          <TextField
            {...field('postcode')}
            label={t('postcode')}
            autoComplete="postal-code"
            defaultValue={values.postcode ?? ''}
          />
          <TextArea {...field('comment')} label={t('comment')} rows={3} defaultValue={values.comment ?? ''} />
        </div>
      </details>
    </>
  )
}
