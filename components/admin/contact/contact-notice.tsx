import { useTranslations } from 'next-intl'
import { counted } from '@/components/admin/format/counted'
import { useLocale } from '@/lib/i18n/use-locale'

type ContactNoticeProps = { waiting: number; hasAddress: boolean }

/** Messages that nobody answered, and a contact address that is missing. Renders nothing for neither. */
export function ContactNotice({ waiting, hasAddress }: ContactNoticeProps) {
  const t = useTranslations('admin.messages.notice')
  const locale = useLocale()
  return (
    <>
      {waiting > 0 && (
        <p className="sentence mb-4">
          <a href="/admin/messages">{t('waiting', counted(waiting, locale))}</a>
        </p>
      )}
      {!hasAddress && (
        <p className="sentence mb-4">
          {t.rich('noAddress', { link: (words) => <a href="/admin/petition/campaign">{words}</a> })}
        </p>
      )}
    </>
  )
}
