import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextField } from '@/components/ui/field'
import { REGION_COUNTRIES, regionOptions } from '@/lib/countries/regions'
import type { Locale } from '@/lib/i18n/locales'

type RegionFieldProps = ComponentProps<typeof TextField> & { locale: Locale }

/** Free text; with JavaScript, a list of states where the chosen country has one (browser/region-field.ts). */
export function RegionField({ locale, ...field }: RegionFieldProps) {
  const t = useTranslations('sign')
  // Not as options in a template: browsers for terminals would show them.
  const regions = REGION_COUNTRIES.flatMap((country) =>
    regionOptions(country, locale).map(({ code, name }) => `${code} ${name}`),
  )
  return (
    <region-field data-state={t('state')} data-choose={t('chooseState')} data-regions={regions.join('\n')}>
      <TextField {...field} />
    </region-field>
  )
}
