import { useTranslations } from 'next-intl'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { PublicName } from '@/lib/signatures/queries'

const SHOWN = 8

/** The newest who chose to be named; all but a few are folded away. */
export function PublicNames({ locale, names }: { locale: Locale; names: PublicName[] }) {
  const t = useTranslations('petition')
  const countries = new Intl.DisplayNames(INTL_LOCALE[locale], { type: 'region' })
  return (
    <>
      <NameList names={names.slice(0, SHOWN)} countries={countries} />
      {names.length > SHOWN && (
        <details className="w-full">
          <summary>{t('moreNames', { count: names.length - SHOWN })}</summary>
          <NameList names={names.slice(SHOWN)} countries={countries} />
        </details>
      )}
      <p className="meta">{t('namesNote')}</p>
    </>
  )
}

function NameList({ names, countries }: { names: PublicName[]; countries: Intl.DisplayNames }) {
  return (
    <ul className="w-full max-w-column gap-x-8 sm:columns-2">
      {names.map(({ name, country }, index) => (
        <li key={index} className="break-inside-avoid border-b border-hair py-1.5 wrap-anywhere">
          <bdi>{name}</bdi> <span className="meta">{countries.of(country)}</span>
        </li>
      ))}
    </ul>
  )
}
