import type { ReactNode } from 'react'
import { LanguageMark } from '@/components/site/language-mark'
import { formatDate } from '@/lib/i18n/dates'
import { languageTag } from '@/lib/i18n/language-tags'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { archivedCopy, originOf, readableUrl, type ReferenceEntry as Entry } from '@/lib/references/rules'

type ReferenceEntryProps = {
  locale: Locale
  reference: Entry
  /** Identifies it to screen readers, e.g. "reference 1". */
  name: string
  /** More links, after the archived copy. */
  children?: ReactNode
}

export function ReferenceEntry({ locale, reference, name, children }: ReferenceEntryProps) {
  const t = translator(locale, 'references')
  const { title, language, url, checkedOn, deadSince } = reference
  const copy = archivedCopy(reference)
  const tag = languageTag(language)
  return (
    <div className="min-w-0">
      <a
        href={readableUrl(reference)}
        rel="noopener"
        lang={tag === locale ? undefined : (tag ?? undefined)}
        className="inline-block py-0.5 wrap-anywhere"
      >
        <bdi>{title}</bdi>
      </a>
      {tag && <LanguageMark locale={locale} written={tag} />}
      <br />
      {originOf(reference, locale)}
      {deadSince && <p className="font-semibold">{copy ? t('goneArchived') : t('gone')}</p>}
      <div className="meta meta-links flex flex-wrap items-baseline gap-x-4">
        {copy && (
          <a href={deadSince ? url : copy} rel="noopener">
            {deadSince ? t('original') : t('archived')}
            <span className="sr-only">{t('archivedOf', { what: name })}</span>
          </a>
        )}
        {children}
        {checkedOn && (
          <span>{t(deadSince ? 'lastFound' : 'checked', { date: formatDate(checkedOn, locale) })}</span>
        )}
      </div>
    </div>
  )
}
