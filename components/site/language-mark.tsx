import { languageTagName } from '@/lib/i18n/language-names'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type LanguageMarkProps = {
  locale: Locale
  /** A language tag (BCP 47). */
  written: string
}

/** After a title that is not in the page's language: which one it is in. */
export function LanguageMark({ locale, written }: LanguageMarkProps) {
  const t = translator(locale, 'site')
  if (written === locale) return null
  const words = t('inLanguage', { language: languageTagName(written, locale) })
  return (
    <span {...languageAttributes(locale)} className="meta">
      {` (${words})`}
    </span>
  )
}
