import { formatPartialDate } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { UpdateEntry } from '@/lib/updates/rules'

type UpdateHeadingProps = {
  locale: Locale
  update: Pick<UpdateEntry, 'locale' | 'title' | 'byline' | 'date'>
}

/** Names the language if the update exists only in another one. */
export function UpdateHeading({ locale, update }: UpdateHeadingProps) {
  const t = translator(locale, 'updates')
  return (
    <header>
      <p className="meta no-print">
        <a href={localePath(locale, '/updates')}>{t('all')}</a>
      </p>
      <h1 {...languageAttributes(update.locale)} className="mt-2 text-h1u">
        {update.title}
      </h1>
      <p className="meta mt-4">
        {update.byline && (
          <>
            <bdi>{update.byline}</bdi>,{' '}
          </>
        )}
        <time dateTime={update.date}>{formatPartialDate(update.date, locale)}</time>
      </p>
      {update.locale !== locale && (
        <p className="meta">{t('onlyIn', { language: languageName(update.locale, locale) })}</p>
      )}
    </header>
  )
}
