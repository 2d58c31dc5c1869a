import { useTranslations } from 'next-intl'
import { PlaceTable } from '@/components/numbers/number-tables'
import { PlaceMap } from '@/components/numbers/place-map'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { PlaceCount } from '@/lib/petition/rules'

type PetitionPlacesProps = { locale: Locale; title: string; countries: readonly PlaceCount[] }

export function PetitionPlaces({ locale, title, countries }: PetitionPlacesProps) {
  const [t, words] = [useTranslations('petition'), useTranslations('numbers')]
  return (
    <>
      <PlaceMap locale={locale} of="world" title={title} places={countries} />
      <p className="meta">{words('placesNote')}</p>
      <details className="w-full">
        <summary className="cursor-pointer py-1">{words('asTable')}</summary>
        <PlaceTable locale={locale} of="world" caption={title} places={countries} />
      </details>
      <p>
        <a href={localePath(locale, '/numbers')}>{t('placesMore')}</a>
      </p>
    </>
  )
}
