import { useTranslations } from 'next-intl'
import { FiguresTable } from '@/components/ui/figures-table'
import { countryName } from '@/lib/countries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { CountryCount } from '@/lib/petition/rules'

export function ReceivedPlaces({ locale, places }: { locale: Locale; places: CountryCount[] }) {
  const t = useTranslations('received')
  return (
    <FiguresTable caption={t('byPlace')}>
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('signatures')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ code, count }) => (
          <tr key={code}>
            <th scope="row">{countryName(code, locale)}</th>
            <td>{formatNumber(count, locale)}</td>
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}
