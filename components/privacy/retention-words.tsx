import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Retention } from '@/lib/retention/schema'

type RetentionWordsProps = { locale: Locale; retention: Retention; endedAt: Date | null }

/** The times by which the nightly job erases (lib/retention/run.ts), in words. */
export function RetentionWords({ locale, retention, endedAt }: RetentionWordsProps) {
  const t = useTranslations('privacy.retention')
  const { keptMonthsAfterEnd, keptMonthsAfterSigning, keptMonthsOfNews } = retention
  return (
    <>
      <p>
        {t('afterEnd', { months: keptMonthsAfterEnd })}{' '}
        {endedAt && `${t('ended', { date: formatDate(endedAt, locale) })} `}
        {keptMonthsAfterSigning !== null && `${t('afterSigning', { months: keptMonthsAfterSigning })} `}
        {t('stays')}
      </p>
      <p>
        {t('news')} {keptMonthsOfNews === null ? t('newsOn') : t('newsFor', { months: keptMonthsOfNews })}
      </p>
    </>
  )
}
