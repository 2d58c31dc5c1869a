import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { LOCALES, nativeName } from '@/lib/i18n/locales'
import { UPDATE_STATES } from '@/lib/updates/rules'

type UpdateFiltersProps = { search: string; state: string; locale: string }

export function UpdateFilters({ search, state, locale }: UpdateFiltersProps) {
  const t = useTranslations('admin.updates')
  return (
    <form
      action="/admin/updates"
      aria-label={t('filters.label')}
      className="mb-3 grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_8rem_8rem_auto]"
    >
      <div className="col-span-full lg:col-span-1">
        <TextField label={t('filters.search')} name="search" type="search" defaultValue={search} />
      </div>
      <SelectField label={t('filters.state')} name="state" defaultValue={state}>
        <option value="">{t('filters.anyState')}</option>
        {UPDATE_STATES.map((each) => (
          <option key={each} value={each}>
            {t(`states.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('filters.language')} name="locale" defaultValue={locale}>
        <option value="">{t('filters.anyLanguage')}</option>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {nativeName(locale)}
          </option>
        ))}
      </SelectField>
      <Button quiet className="col-span-full justify-self-start lg:col-span-1">
        {t('filters.filter')}
      </Button>
    </form>
  )
}
