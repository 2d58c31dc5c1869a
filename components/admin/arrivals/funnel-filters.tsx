import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/admin/table/filter-bar'
import { SelectField, TextField } from '@/components/ui/field'
import type { Channel } from '@/lib/arrivals/channels'
import type { DayRange } from '@/lib/arrivals/rules'
import { SPANS_OF_DAYS, type FunnelFilter } from '@/lib/arrivals/schema'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

const PAGE = '/admin/arrivals'

type FunnelFiltersProps = {
  filter: FunnelFilter
  range: DayRange
  today: string
  /** To choose from. */
  channels: readonly Channel[]
}

export function FunnelFilters({ filter, range, today, channels }: FunnelFiltersProps) {
  const t = useTranslations('admin.arrivals')
  const locale = useLocale()
  const { days, from, to, language, channel } = filter
  const isTyped = from !== '' || to !== ''
  return (
    <>
      <nav aria-label={t('presets.label')} className="mb-3 flex flex-wrap gap-x-5">
        {SPANS_OF_DAYS.map((span) => (
          <a
            key={span}
            href={pageFor({ days: span, language, channel })}
            aria-current={!isTyped && span === days ? 'true' : undefined}
            className="inline-flex min-h-7 items-center aria-[current]:font-semibold aria-[current]:no-underline"
          >
            {t(`presets.${span}`)}
          </a>
        ))}
      </nav>
      <FilterBar action={PAGE} label={t('filter.label')} isSet={isTyped || language !== '' || channel !== ''}>
        <TextField label={t('filter.from')} name="from" type="date" max={today} defaultValue={range.from} />
        <TextField label={t('filter.to')} name="to" type="date" max={today} defaultValue={range.to} />
        <SelectField label={t('filter.language')} name="language" defaultValue={language}>
          <option value="">{t('filter.any')}</option>
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {languageName(each, locale)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('filter.channel')} name="channel" defaultValue={channel}>
          <option value="">{t('filter.any')}</option>
          {channels.map((each) => (
            <option key={each} value={each}>
              {t(`channels.${each}`)}
            </option>
          ))}
        </SelectField>
      </FilterBar>
    </>
  )
}

function pageFor(asked: Partial<FunnelFilter>): string {
  return `${PAGE}?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value))}`
}
