import { useTranslations } from 'next-intl'
import { PlaceTable } from '@/components/numbers/number-tables'
import { PlaceMap } from '@/components/numbers/place-map'
import type { Locale } from '@/lib/i18n/locales'
import { areWorthAMap } from '@/lib/numbers/rules'
import type { PlaceCount } from '@/lib/petition/rules'

type PlacesProps = { locale: Locale; of: string; title: string; places: readonly PlaceCount[] }

/** The map stays in view beside a long table. */
export function Places({ locale, of, title, places }: PlacesProps) {
  if (!areWorthAMap(places)) return <PlaceTable locale={locale} of={of} caption={title} places={places} />
  return (
    <div className="places">
      <PlaceMap locale={locale} of={of} title={title} places={places} />
      <PlaceTable locale={locale} of={of} caption={title} places={places} />
    </div>
  )
}

/** Whose outlines the maps are drawn from, as their licences ask. */
export function MapCredit() {
  const t = useTranslations('numbers')
  return (
    <p className="meta">
      {t.rich('mapCredit', {
        world: (words) => (
          <a href="https://www.naturalearthdata.com/" rel="noopener">
            {words}
          </a>
        ),
        mexico: (words) => (
          <a href="https://mapsvg.com/maps/mexico" rel="noopener">
            {words}
          </a>
        ),
        licence: (words) => (
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener license">
            {words}
          </a>
        ),
      })}
    </p>
  )
}
