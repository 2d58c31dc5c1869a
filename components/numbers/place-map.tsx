import type { StaticImageData } from 'next/image'
import { useTranslations } from 'next-intl'
import mexico from '@/components/numbers/maps/mexico.svg'
import unitedStates from '@/components/numbers/maps/united-states.svg'
import world from '@/components/numbers/maps/world.svg'
import { placeName } from '@/components/numbers/place-name'
import { formatNumber, INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { mapSteps } from '@/lib/numbers/rules'
import { OTHER_PLACES, type PlaceCount } from '@/lib/petition/rules'

const MAPS: Record<string, StaticImageData> = { world, US: unitedStates, MX: mexico }
const DARKEST = 4
const NAMED = 3

type PlaceMapProps = {
  locale: Locale
  /** `world`, or a country whose states are drawn. */
  of: string
  title: string
  /** The largest first. */
  places: readonly PlaceCount[]
}

/** Its shapes are a file of their own, which browsers keep; the page colours them. Places too small to draw stand in the table. */
export function PlaceMap({ locale, of, title, places }: PlaceMapProps) {
  const t = useTranslations('numbers')
  const shapes = MAPS[of]
  const known = places.filter(({ code }) => code !== OTHER_PLACES)
  if (!shapes) return null
  const steps = mapSteps(known.map(({ count }) => count))
  const tone = (index: number) => `tone-${DARKEST - steps.length + 1 + index}`
  const largest = new Intl.ListFormat(INTL_LOCALE[locale]).format(
    known
      .slice(0, NAMED)
      .map(({ code, count }) => `${placeName(code, locale)} (${formatNumber(count, locale)})`),
  )
  return (
    <figure className="place-map">
      <svg
        role="img"
        aria-labelledby={`map-${of} map-${of}-words`}
        viewBox={`0 0 ${shapes.width} ${shapes.height}`}
      >
        <title id={`map-${of}`}>{title}</title>
        <desc id={`map-${of}-words`}>{t('mapDescription', { largest })}</desc>
        <use href={`${shapes.src}#all`} />
        {known.map(({ code, count }) => (
          <use
            key={code}
            href={`${shapes.src}#${code}`}
            className={tone(steps.findIndex(({ to }) => count <= to))}
          />
        ))}
      </svg>
      <figcaption>
        <ul className="map-steps" aria-label={t('mapSteps')}>
          <li>
            <Swatch tone="" />
            {t('mapNone')}
          </li>
          {steps.map(({ from, to }, index) => (
            <li key={from}>
              <Swatch tone={tone(index)} />
              {t('mapStep', { from: formatNumber(from, locale), to: formatNumber(to, locale) })}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function Swatch({ tone }: { tone: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16">
      <path className={tone} d="M0 0h16v16H0z" />
    </svg>
  )
}
