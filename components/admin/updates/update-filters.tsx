import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/admin/table/filter-bar'
import { SelectField, TextField } from '@/components/ui/field'
import { LOCALES, nativeName } from '@/lib/i18n/locales'
import { UPDATE_STATES } from '@/lib/updates/rules'

type UpdateFiltersProps = { search: string; state: string; locale: string }

export function UpdateFilters({ search, state, locale }: UpdateFiltersProps) {
  const t = useTranslations('admin.updates')
  return (
    <FilterBar
      action="/admin/updates"
      label={t('filters.label')}
      isSet={[search, state, locale].some(Boolean)}
    >
      <TextField label={t('filters.search')} name="search" type="search" defaultValue={search} />
      <SelectField label={t('filters.state')} name="state" defaultValue={state}>
        <option value="">{t('filters.anyState')}</option>
        {UPDATE_STATES.map((each) => (
          <option key={each} value={each}>
            {t(`states.${each}`)}
          </option>
        ))}
        <option value="deleted">{t('filters.deleted')}</option>
      </SelectField>
      <SelectField label={t('filters.language')} name="locale" defaultValue={locale}>
        <option value="">{t('filters.anyLanguage')}</option>
        {LOCALES.map((each) => (
          <option key={each} value={each}>
            {nativeName(each)}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  )
}
