import { Timestamp } from '@/components/admin/format/timestamp'
import type { StaffMessage } from '@/lib/contact/admin-queries'
import { ANSWERED_DAYS, TOPIC_NAMES, UNANSWERED_DAYS } from '@/lib/contact/rules'
import { englishName, isLocale } from '@/lib/i18n/locales'

/** Who wrote, when and how, and what became of it. */
export function MessageFacts({ message }: { message: StaffMessage }) {
  const { topic, name, email, locale, flags, createdAt, answeredAt, answeredBy } = message
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2">
      <dt>About</dt>
      <dd>{TOPIC_NAMES[topic]}</dd>
      <dt>From</dt>
      <dd className="wrap-anywhere">
        <bdi>{name ?? 'No name'}</bdi>
        <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} className="block">
          {email}
        </a>
        <span className="meta block">Nobody checked the name or the address.</span>
      </dd>
      <dt>Received</dt>
      <dd>
        <Timestamp at={createdAt} time />, by the form in {isLocale(locale) ? englishName(locale) : locale}
      </dd>
      {flags.length > 0 && (
        <>
          <dt>Looked odd</dt>
          <dd>{flags.join(', ')}</dd>
        </>
      )}
      <dt>State</dt>
      <dd>
        {answeredAt ? (
          <>
            Answered by {answeredBy ?? 'an admin'}, <Timestamp at={answeredAt} time />. It is deleted{' '}
            {ANSWERED_DAYS} days later.
          </>
        ) : (
          `Waiting. It is deleted ${UNANSWERED_DAYS} days after it came, if nobody answers.`
        )}
      </dd>
    </dl>
  )
}
