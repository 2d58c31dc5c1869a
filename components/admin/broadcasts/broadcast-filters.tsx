import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/admin/table/filter-bar'
import { SelectField } from '@/components/ui/field'
import { STATES } from '@/lib/broadcasts/rules'

export function BroadcastFilters({ state }: { state: string }) {
  const t = useTranslations('admin.broadcasts')
  return (
    <FilterBar action="/admin/broadcasts" label={t('filter.label')} isSet={state !== ''}>
      <SelectField label={t('columns.state')} name="state" defaultValue={state}>
        <option value="">{t('filter.any')}</option>
        {STATES.map((each) => (
          <option key={each} value={each}>
            {t(`states.${each}`)}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  )
}
