import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

type DraftBarProps = {
  locale: Locale
  /** When the preview link expires. */
  until: Date
}

/** For readers of a preview link. */
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
