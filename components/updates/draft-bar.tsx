import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

type DraftBarProps = {
  locale: Locale
  /** When the link that opened the page expires. */
  until: Date
}

/** Says above a draft, to whoever was given its link, what it is and for how long the link works. */
export function DraftBar({ locale, until }: DraftBarProps) {
  const t = useTranslations('preview')
  return (
    <aside aria-label={t('title')} className="bg-ink px-4 py-2 text-16 text-on-ink lg:px-8">
      {t.rich('bar', {
        until: () => <time dateTime={until.toISOString()}>{formatMoment(until, locale)}</time>,
      })}
    </aside>
  )
}
