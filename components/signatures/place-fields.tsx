import { SelectField, TextArea, TextField } from '@/components/ui/field'

type PlaceFieldsProps = {
  words: Record<'country' | 'chooseCountry' | 'more' | 'region' | 'postcode' | 'comment', string>
  countries: [code: string, name: string][]
  values: Record<string, string | null>
  field: (name: string) => { name: string; errors?: string[]; errorWord: string }
}

/** The country, and what may be added below it; open when something in it is filled or wrong. */
export function PlaceFields({ words, countries, values, field }: PlaceFieldsProps) {
  const open = ['region', 'postcode', 'comment'].some((name) => values[name] || field(name).errors?.length)
  return (
    <>
      <SelectField
        {...field('country')}
        label={words.country}
        autoComplete="country"
        required
        defaultValue={values.country ?? ''}
      >
        <option value="">{words.chooseCountry}</option>
        {countries.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <details open={open || undefined}>
        <summary>{words.more}</summary>
        <div className="grid gap-4 pt-4">
          <TextField
            {...field('region')}
            label={words.region}
            autoComplete="address-level1"
            maxLength={100}
            defaultValue={values.region ?? ''}
          />
          <TextField
            {...field('postcode')}
            label={words.postcode}
            autoComplete="postal-code"
            maxLength={20}
            defaultValue={values.postcode ?? ''}
          />
          <TextArea
            {...field('comment')}
            label={words.comment}
            rows={3}
            maxLength={500}
            defaultValue={values.comment ?? ''}
          />
        </div>
      </details>
    </>
  )
}
