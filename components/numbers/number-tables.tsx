import { useTranslations } from 'next-intl'
import { placeName } from '@/components/numbers/place-name'
import { seriesDate } from '@/components/numbers/series-date'
import { FiguresTable } from '@/components/ui/figures-table'
import { formatDate, formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { Numbers } from '@/lib/numbers/queries'
import { OTHER_PLACES, type PlaceCount } from '@/lib/petition/rules'

const SUMS = ['confirmed', 'withdrawn', 'removed', 'restored', 'total'] as const

export function SeriesTable({
  locale,
  series: { unit, points },
}: {
  locale: Locale
  series: Numbers['series']
}) {
  const t = useTranslations('numbers')
  return (
    <FiguresTable caption={t(`by.${unit}`)}>
      <thead>
        <tr>
          <th scope="col">{t(`unit.${unit}`)}</th>
          {SUMS.map((name) => (
            <th key={name} scope="col">
              {t(`sums.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.from.toISOString()}>
            <th scope="row">{seriesDate(point.from, unit, locale)}</th>
            {SUMS.map((name) => (
              <td key={name}>{formatNumber(point[name], locale)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}

type PlaceTableProps = {
  locale: Locale
  /** `world` has countries, a country has states. */
  of: string
  caption: string
  places: readonly PlaceCount[]
}

export function PlaceTable({ locale, of, caption, places }: PlaceTableProps) {
  const t = useTranslations('numbers')
  const [place, other] = of === 'world' ? [t('place'), t('other')] : [t('state'), t('otherStates')]
  return (
    <FiguresTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{place}</th>
          <th scope="col">{t('signatures')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ code, count }) => (
          <tr key={code}>
            <th scope="row">{code === OTHER_PLACES ? other : placeName(code, locale)}</th>
            <td>{formatNumber(count, locale)}</td>
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}

export function DeliveryTable({ locale, deliveries }: { locale: Locale; deliveries: Numbers['deliveries'] }) {
  const t = useTranslations('numbers')
  return (
    <FiguresTable caption={t('deliveries')}>
      <thead>
        <tr>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('to')}</th>
          <th scope="col">{t('signatures')}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, date, to, toLanguage, count, before }) => (
          <tr key={id}>
            <th scope="row">{formatPartialDate(date, locale)}</th>
            <td className="words">
              <span {...languageAttributes(toLanguage, locale)}>{to}</span>{' '}
              {before && <span className="meta">{t('before')}</span>}
            </td>
            <td>{formatNumber(count, locale)}</td>
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}

export function CorrectionTable({
  locale,
  corrections,
}: {
  locale: Locale
  corrections: Numbers['corrections']
}) {
  const t = useTranslations('numbers')
  return (
    <FiguresTable caption={t('corrections')}>
      <thead>
        <tr>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('reason')}</th>
          <th scope="col">{t('signatures')}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ at, kind, count, reason }) => (
          <tr key={`${at.toISOString()} ${kind}`}>
            <th scope="row">{formatDate(at, locale)}</th>
            <td className="words">
              {t(kind === 'restored' ? 'sums.restored' : 'sums.removed')}: {reason}
            </td>
            <td>{formatNumber(count, locale)}</td>
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}
