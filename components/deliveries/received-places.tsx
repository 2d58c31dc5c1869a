import { useTranslations } from 'next-intl'
import { FiguresTable } from '@/components/ui/figures-table'
import { regionName } from '@/lib/countries/regions'
import { countryName } from '@/lib/countries/rules'
import type { ReceivedPlace } from '@/lib/deliveries/received'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** Countries and, below each that has them, its regions. */
export function ReceivedPlaces({ locale, places }: { locale: Locale; places: ReceivedPlace[] }) {
  const t = useTranslations('received')
  return (
    <FiguresTable caption={t('byPlace')}>
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('signatures')}</th>
        </tr>
      </thead>
      {places.map(({ country, count, regions }) => (
        <tbody key={country}>
          <tr>
            <th scope="rowgroup">{countryName(country, locale)}</th>
            <td>{formatNumber(count, locale)}</td>
          </tr>
          {regions.map(({ code, count: inRegion }) => (
            <tr key={code}>
              <th scope="row">
                <span className="ps-6 font-normal">
                  {code === null ? t('notStated') : regionName(code, locale)}
                </span>
              </th>
              <td>{formatNumber(inRegion, locale)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </FiguresTable>
  )
}
