import { useTranslations } from 'next-intl'
import { originName } from '@/components/admin/anomalies/origin-name'
import type { Anomaly } from '@/lib/anomalies/queries'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

type UnusualNoticeProps = { networks: Anomaly[]; domains: Anomaly[]; countries: Anomaly[] }

/** Renders nothing unless something unblocked stands out in the last hour. */
export function UnusualNotice({ networks, domains, countries }: UnusualNoticeProps) {
  const [t, locale] = [useTranslations('admin.unusual'), useLocale()]
  const open = [...networks, ...domains, ...countries].filter(({ blocked }) => !blocked)
  if (open.length === 0) return null
  const places = new Intl.ListFormat(INTL_LOCALE[locale]).format(open.map((row) => originName(row, locale)))
  return (
    <p className="sentence mb-4">
      {t('notice', { places })} <a href="/admin/unusual">{t('see')}</a>
    </p>
  )
}
