import { useTranslations } from 'next-intl'
import type { DeliveryConditions } from '@/lib/deliveries/schema'
import { formatPartialDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

type ConditionWordsProps = {
  conditions: DeliveryConditions
  nameOf: (code: string) => string
}

/** Which signatures a delivery takes. */
export function ConditionWords({ conditions: { day, country, region, again }, nameOf }: ConditionWordsProps) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  const place = region ?? country
  return t('conditions', {
    place: place ? nameOf(place) : 'none',
    day: day ? formatPartialDate(day, locale) : 'none',
    again: again ? 'yes' : 'no',
  })
}
