import { useTranslations } from 'next-intl'
import { countryName } from '@/lib/countries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { PlaceCount } from '@/lib/petition/rules'

const SHOWN = 10

export function CountryTable({ countries }: { countries: PlaceCount[] }) {
  const t = useTranslations('admin.overview')
  const locale = useLocale()
  const top = countries.slice(0, SHOWN)
  if (top.length === 0) return <p className="meta">{t('none')}</p>
  return (
    <ol className="border-b border-hair">
      {top.map(({ code, count }) => (
        <li key={code} className="flex justify-between gap-4 border-t border-hair py-2">
          {countryName(code, locale)}
          <span className="tabular-nums">{formatNumber(count, locale)}</span>
        </li>
      ))}
    </ol>
  )
}
