import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextField } from '@/components/ui/field'
import { REGION_COUNTRIES, regionOptions } from '@/lib/countries/regions'
import type { Locale } from '@/lib/i18n/locales'

type RegionFieldProps = ComponentProps<typeof TextField> & { locale: Locale }

/** Free text; with JavaScript, a list of states where the chosen country has one (browser/region-field.ts). */
export function RegionField({ locale, ...field }: RegionFieldProps) {
  const t = useTranslations('sign')
  return (
    <region-field data-state={t('state')}>
      <TextField {...field} />
      {REGION_COUNTRIES.map((country) => (
        <template key={country} data-country={country}>
          <option value="">{t('chooseState')}</option>
          {regionOptions(country, locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </template>
      ))}
    </region-field>
  )
}
