import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/admin/table/filter-bar'
import { SelectField } from '@/components/ui/field'
import type { MessageFilter } from '@/lib/contact/admin-queries'
import { MESSAGE_STATES, TOPICS } from '@/lib/contact/rules'

export function MessageFilters({ state, topic }: MessageFilter) {
  const t = useTranslations('admin.messages')
  return (
    <FilterBar action="/admin/messages" label={t('filter.label')} isSet={Boolean(state ?? topic)}>
      <SelectField label={t('columns.state')} name="state" defaultValue={state ?? ''}>
        <option value="">{t('filter.any')}</option>
        {MESSAGE_STATES.map((each) => (
          <option key={each} value={each}>
            {t(`states.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('columns.about')} name="topic" defaultValue={topic ?? ''}>
        <option value="">{t('filter.any')}</option>
        {TOPICS.map((each) => (
          <option key={each} value={each}>
            {t(`topics.${each}`)}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  )
}
