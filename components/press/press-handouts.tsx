import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'

/** The page to print in each language, the reader's own first. */
export function PressHandouts({ locale }: { locale: Locale }) {
  const t = useTranslations('press')
  const languages = [locale, ...LOCALES.filter((other) => other !== locale)]
  return (
    <>
      <p>{t('handoutsText')}</p>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <a href={localePath(language, '/handout.pdf')} hrefLang={language} type="application/pdf">
              {t('handout', { language: languageName(language, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
