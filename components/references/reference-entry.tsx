import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { formatDate, formatPartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { ReferenceEntry as Entry } from '@/lib/references/rules'

type ReferenceEntryProps = {
  locale: Locale
  reference: Entry
  /** How a screen reader tells its archived copy from the others, e.g. "reference 1". */
  name: string
  /** Further links, beside the archived copy. */
  children?: ReactNode
}

/** A reference as readers check it: title, publisher and date, archived copy, when the link was last checked. */
export function ReferenceEntry({ locale, reference, name, children }: ReferenceEntryProps) {
  const t = useTranslations('references')
  const { title, publisher, date, url, language, archivedUrl, checkedOn } = reference
  return (
    <div className="min-w-0">
      <a
        href={url}
        rel="noopener"
        lang={language === locale ? undefined : language}
        className="inline-block py-0.5 wrap-anywhere"
      >
        {title}
      </a>
      <br />
      {[publisher, formatPartialDate(date, locale)].filter(Boolean).join(', ')}
      <div className="meta meta-links flex flex-wrap items-baseline gap-x-4">
        {archivedUrl && (
          <a href={archivedUrl} rel="noopener">
            {t('archived')}
            <span className="sr-only">{t('archivedOf', { what: name })}</span>
          </a>
        )}
        {children}
        {checkedOn && <span>{t('checked', { date: formatDate(checkedOn, locale) })}</span>}
      </div>
    </div>
  )
}
