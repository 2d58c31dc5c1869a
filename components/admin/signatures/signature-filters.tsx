import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { allCountries } from '@/lib/countries/rules'

const STATES = ['pending', 'held', 'confirmed', 'withdrawn', 'removed', 'bounced'] as const

export function SignatureFilters({ state, country }: { state: string; country: string }) {
  const [t, locale] = [useTranslations('admin.signatures'), useLocale()]
  return (
    <form
      action="/admin/signatures"
      aria-label={t('filters.label')}
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
    >
      <SelectField label={t('state')} name="state" defaultValue={state}>
        <option value="">{t('filters.any')}</option>
        {STATES.map((value) => (
          <option key={value} value={value}>
            {t(`filters.${value}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('filters.country')} name="country" defaultValue={country}>
        <option value="">{t('filters.any')}</option>
        {allCountries(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button quiet className="justify-self-start">
        {t('filters.button')}
      </Button>
    </form>
  )
}
