import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'

type LanguageNoteProps = { locale: Locale; written: Locale }

/** Says that a text of the campaign is not in the page's language. Renders nothing where it is. */
export function LanguageNote({ locale, written }: LanguageNoteProps) {
  const t = useTranslations('site')
  if (written === locale) return null
  return <p className="meta">{t('onlyIn', { language: languageName(written, locale) })}</p>
}
