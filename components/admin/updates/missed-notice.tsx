import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale, languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type MissedNoticeProps = { missed: { id: number; locale: string; title: string }[] }

/** Scheduled updates that could not be published. Renders nothing for none. */
export function MissedNotice({ missed }: MissedNoticeProps) {
  const [t, around] = [useTranslations('admin.updates'), useLocale()]
  if (missed.length === 0) return null
  const list = () =>
    missed.map(({ id, locale, title }, index) => (
      <span key={`${id} ${locale}`}>
        {index > 0 && ', '}
        <a
          href={`/admin/updates/${id}?locale=${locale}`}
          {...(isLocale(locale) && languageAttributes(locale, around))}
        >
          {title}
        </a>
        {isLocale(locale) && ` (${languageName(locale, around)})`}
      </span>
    ))
  return <p className="sentence mb-4">{t.rich('missed', { list })}</p>
}
