import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import { LARGE, SHOWN_BY_GMAIL, sizeWarnings, type MailSize } from '@/lib/mail/rules'

/** How large a mail is as it is sent, and what mailboxes make of that. */
export function SizeNote({ size }: { size: MailSize }) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.mail.size')]
  const kilobytes = (bytes: number) => formatNumber(Math.ceil(bytes / 1_000), locale)
  const figures = { whole: kilobytes(size.whole), html: kilobytes(size.html) }
  return (
    <>
      <p className="meta">{t('line', { ...figures, pictures: size.pictures })}</p>
      {sizeWarnings(size).map((warning) => (
        <p key={warning} className="sentence">
          {t(warning, { ...figures, large: kilobytes(LARGE), shown: kilobytes(SHOWN_BY_GMAIL) })}
        </p>
      ))}
    </>
  )
}
