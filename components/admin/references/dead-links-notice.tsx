import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

/** Counts references whose own or archived address is dead. Renders nothing for none. */
export function DeadLinksNotice({ count }: { count: number }) {
  const [locale, t] = [useLocale(), useTranslations('admin.references')]
  if (count === 0) return null
  return (
    <p className="sentence mb-4">
      {t.rich('deadLinks', {
        ...{ n: count, count: formatNumber(count, locale) },
        a: (words) => <a href="/admin/references?link=dead">{words}</a>,
      })}
    </p>
  )
}
