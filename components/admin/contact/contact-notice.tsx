import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

type ContactNoticeProps = { waiting: number; hasAddress: boolean }

/** Messages that nobody answered, and a contact address that is missing. Renders nothing for neither. */
export function ContactNotice({ waiting, hasAddress }: ContactNoticeProps) {
  return (
    <>
      {waiting > 0 && (
        <p className="sentence mb-4">
          <a href="/admin/messages">
            {formatNumber(waiting, STAFF_LOCALE)} {waiting === 1 ? 'message waits' : 'messages wait'} for an
            answer.
          </a>
        </p>
      )}
      {!hasAddress && (
        <p className="sentence mb-4">
          The campaign has no contact address yet: what visitors write is mailed to every owner.{' '}
          <a href="/admin/petition/campaign">Write it</a>.
        </p>
      )}
    </>
  )
}
