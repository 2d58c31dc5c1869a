import { useTranslations } from 'next-intl'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { PublicName } from '@/lib/signatures/queries'

/** The newest who chose to be named. */
export function PublicNames({ locale, names }: { locale: Locale; names: PublicName[] }) {
  const t = useTranslations('petition')
  const countries = new Intl.DisplayNames(INTL_LOCALE[locale], { type: 'region' })
  return (
    <>
      <ul className="flex max-w-column flex-wrap gap-x-6 gap-y-1">
        {names.map(({ name, country }, index) => (
          <li key={index} className="wrap-anywhere">
            <bdi>{name}</bdi> <span className="meta">{countries.of(country)}</span>
          </li>
        ))}
      </ul>
      <p className="meta">{t('namesNote')}</p>
    </>
  )
}
