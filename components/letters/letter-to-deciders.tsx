import { useTranslations } from 'next-intl'
import { LetterForm } from '@/components/letters/letter-form'
import { LanguageNote } from '@/components/site/language-note'
import type { Locale } from '@/lib/i18n/locales'
import type { WrittenLetter } from '@/lib/petition/letter'

/** The letter with what a visitor may do with it. */
export function LetterToDeciders({ locale, letter }: { locale: Locale; letter: WrittenLetter }) {
  const t = useTranslations('write')
  const { finders } = letter
  return (
    <>
      <p className="text-22">{t('lead')}</p>
      <LanguageNote locale={locale} written={letter.locale} />
      <LetterForm locale={locale} letter={letter} />
      {finders && (
        <section aria-labelledby="finders" className="grid gap-2 border-t border-hair pt-4">
          <h2 id="finders" className="text-24">
            {t('finders')}
          </h2>
          <p>{t('findersText')}</p>
          <ul className="grid gap-1">
            <li>
              <a href={finders.house} rel="noopener">
                {t('house')}
              </a>
            </li>
            <li>
              <a href={finders.senate} rel="noopener">
                {t('senate')}
              </a>
            </li>
          </ul>
        </section>
      )}
    </>
  )
}
