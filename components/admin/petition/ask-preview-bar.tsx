import { countryName } from '@/lib/countries/rules'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type AskPreviewBarProps = {
  /** The admin's language, whatever that of the page is. */
  locale: Locale
  language: Locale
  country: string
  step: number
  steps: number
  /** The address of the first step. */
  first: string
}

export function AskPreviewBar({ locale, language, country, step, steps, first }: AskPreviewBarProps) {
  const t = translator(locale, 'admin.petition.asks.bar')
  return (
    <aside
      {...languageAttributes(locale)}
      aria-label={t('label')}
      className="no-print bg-ink px-4 py-2 text-16 text-on-ink lg:px-8"
    >
      {t.rich('text', {
        ...{ step, steps },
        country: countryName(country, locale),
        language: languageName(language, locale),
        again: (words) => <a href={first}>{words}</a>,
        back: (words) => <a href="/admin/petition/asks">{words}</a>,
      })}
    </aside>
  )
}
