import { useTranslations } from 'next-intl'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'

type WhoRunsItProps = {
  locale: Locale
  organisation: string
  /** In lines as on an envelope; nothing is shown where it is empty. */
  postalAddress: string
  words: { imprint: string; locale: Locale }
  /** Links to the page that says how to reach them. */
  linked?: boolean
}

/** Who answers for the petition, and where they are. */
export function WhoRunsIt({ locale, organisation, postalAddress, words, linked }: WhoRunsItProps) {
  const t = useTranslations('contact')
  return (
    <section aria-labelledby="who-runs-it" className="grid gap-2 border-t border-hair pt-4">
      <h2 id="who-runs-it" className="text-24">
        {t('who')}
      </h2>
      <address className="whitespace-pre-line not-italic">
        {[organisation, postalAddress.trim()].filter(Boolean).join('\n')}
      </address>
      <p {...languageAttributes(words.locale, locale)} className="whitespace-pre-line">
        {words.imprint}
      </p>
      {linked && (
        <p>
          <a href={localePath(locale, '/contact')}>{t('write')}</a>
        </p>
      )}
    </section>
  )
}
