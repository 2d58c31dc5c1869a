import { useTranslations } from 'next-intl'
import { placeName } from '@/components/numbers/place-name'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { PlaceCount } from '@/lib/petition/rules'

const MOST_BARS = 12
// In CSS pixels: a line of words, and its bar below.
const ROW = 48
const WORDS = 20
const BAR = 14

/** A bar for each of the largest places; the table has them all. */
export function PlaceChart({ locale, places }: { locale: Locale; places: PlaceCount[] }) {
  const t = useTranslations('numbers')
  const bars = places.slice(0, MOST_BARS)
  const largest = Math.max(...bars.map(({ count }) => count))
  return (
    <svg
      role="img"
      aria-labelledby="places-drawing places-words"
      className="chart"
      width="100%"
      height={bars.length * ROW}
    >
      <title id="places-drawing">{t('places')}</title>
      <desc id="places-words">{t('placesDescription', { places: bars.length })}</desc>
      {bars.map(({ code, count }, index) => (
        <g key={code}>
          <text x="0" y={index * ROW + WORDS}>
            {placeName(code, locale, t('other'))}
          </text>
          <text x="100%" y={index * ROW + WORDS} textAnchor="end">
            {formatNumber(count, locale)}
          </text>
          <rect y={index * ROW + WORDS + 8} height={BAR} width={`${((100 * count) / largest).toFixed(2)}%`} />
        </g>
      ))}
    </svg>
  )
}
