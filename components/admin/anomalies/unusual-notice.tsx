import { originName } from '@/components/admin/anomalies/origin-name'
import type { Anomaly } from '@/lib/anomalies/queries'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type UnusualNoticeProps = { networks: Anomaly[]; domains: Anomaly[]; countries: Anomaly[]; locale: Locale }

/** Renders nothing unless something unblocked stands out in the last hour. */
export function UnusualNotice({ networks, domains, countries, locale }: UnusualNoticeProps) {
  const open = [...networks, ...domains, ...countries].filter(({ blocked }) => !blocked)
  if (open.length === 0) return null
  const t = translator(locale, 'admin.unusual')
  const places = new Intl.ListFormat(INTL_LOCALE[locale]).format(open.map((row) => originName(row, locale)))
  return (
    <p className="sentence mb-4" {...languageAttributes(locale)}>
      {t('notice', { places })} <a href="/admin/unusual">{t('see')}</a>
    </p>
  )
}
