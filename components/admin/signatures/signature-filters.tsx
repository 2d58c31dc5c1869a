import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { REGION_COUNTRIES, regionOptions } from '@/lib/countries/regions'
import { allCountries, countryName } from '@/lib/countries/rules'
import { useLocale } from '@/lib/i18n/use-locale'

const STATES = ['pending', 'held', 'confirmed', 'withdrawn', 'removed', 'bounced'] as const

type SignatureFiltersProps = {
  filter: Partial<Record<'state' | 'country' | 'region' | 'domain' | 'from' | 'until' | 'comment', string>>
}

export function SignatureFilters({ filter }: SignatureFiltersProps) {
  const [t, locale] = [useTranslations('admin.signatures'), useLocale()]
  return (
    <form
      action="/admin/signatures"
      aria-label={t('filters.label')}
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(7,1fr)_auto]"
    >
      <SelectField label={t('state')} name="state" defaultValue={filter.state ?? ''}>
        <option value="">{t('filters.any')}</option>
        {STATES.map((value) => (
          <option key={value} value={value}>
            {t(`filters.${value}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('filters.country')} name="country" defaultValue={filter.country ?? ''}>
        <option value="">{t('filters.any')}</option>
        {allCountries(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('filters.region')} name="region" defaultValue={filter.region ?? ''}>
        <option value="">{t('filters.any')}</option>
        {REGION_COUNTRIES.map((country) => (
          <optgroup key={country} label={countryName(country, locale)}>
            {regionOptions(country, locale).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <TextField
        label={t('filters.domain')}
        name="domain"
        defaultValue={filter.domain}
        autoComplete="off"
        inputMode="url"
      />
      <TextField label={t('filters.from')} name="from" type="date" defaultValue={filter.from} />
      <TextField label={t('filters.until')} name="until" type="date" defaultValue={filter.until} />
      <SelectField label={t('details.comment')} name="comment" defaultValue={filter.comment ?? ''}>
        <option value="">{t('filters.any')}</option>
        <option value="written">{t('filters.written')}</option>
        <option value="hidden">{t('filters.commentHidden')}</option>
      </SelectField>
      <Button quiet className="justify-self-start">
        {t('filters.button')}
      </Button>
    </form>
  )
}
