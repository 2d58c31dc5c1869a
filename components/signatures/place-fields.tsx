import { useTranslations } from 'next-intl'
import { RegionField } from '@/components/signatures/region-field'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/locales'
import { detailName } from '@/lib/signatures/place'
import { DETAIL_KINDS, DETAILS } from '@/lib/signatures/rules'

type PlaceFieldsProps = {
  locale: Locale
  countries: readonly { code: string; name: string }[]
  values: Record<string, string | null | undefined>
  field: (name: string) => { name: string; errors?: string[]; errorWord: string }
}

/** With JavaScript the country is preselected (browser/country-field.ts). The optional fields are open when one is filled or wrong. */
export function PlaceFields({ locale, countries, values, field }: PlaceFieldsProps) {
  const t = useTranslations('sign')
  const open = DETAILS.some((name) => values[name] || field(name).errors?.length)
  return (
    <>
      <country-field>
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
      </country-field>
      <details open={open || undefined}>
        <summary>{t('more')}</summary>
        <div className="grid gap-4 pt-4">
          {DETAILS.map((name) => {
            const { shownAs, autoComplete } = DETAIL_KINDS[name]
            const defaultValue = detailName(name, values[name], locale)
            const shared = { ...field(name), label: t(name), defaultValue }
            if (shownAs === 'text') return <TextArea key={name} {...shared} rows={3} />
            const line = { ...shared, autoComplete }
            return name === 'region' ? (
              <RegionField key={name} {...line} locale={locale} />
            ) : (
              <TextField key={name} {...line} />
            )
          })}
        </div>
      </details>
    </>
  )
}
