import { useTranslations } from 'next-intl'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale } from '@/lib/i18n/locales'
import type { Titles } from '@/lib/i18n/title-in'
import { useLocale } from '@/lib/i18n/use-locale'

type MissedNoticeProps = { missed: { id: number; locale: string; titles: Titles }[] }

/** Scheduled updates that could not be published. Renders nothing for none. */
export function MissedNotice({ missed }: MissedNoticeProps) {
  const [t, around] = [useTranslations('admin.updates'), useLocale()]
  if (missed.length === 0) return null
  const list = () =>
    missed.map(({ id, locale, titles }, index) => (
      <span key={`${id} ${locale}`}>
        {index > 0 && ', '}
        <a href={`/admin/updates/${id}?locale=${locale}`}>
          <UpdateTitle titles={titles} />
        </a>
        {isLocale(locale) && ` (${languageName(locale, around)})`}
      </span>
    ))
  return <p className="sentence mb-4">{t.rich('missed', { list })}</p>
}
