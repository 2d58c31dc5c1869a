import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { KeptMail } from '@/lib/mail/queries'

const ADDRESS = /(https?:\/\/[^\s<>]+)/

/** A mail that was stored instead of sent, with working links. */
export function KeptMailEntry({ mail }: { mail: KeptMail }) {
  const t = useTranslations('admin.mail')
  return (
    <details className="border-t border-hair py-2">
      <summary className="no-underline">
        <b className="font-semibold">{mail.subject}</b>{' '}
        <span className="meta">
          {t.rich('to', { address: mail.to, time: () => <Timestamp at={mail.createdAt} time /> })}
        </span>
      </summary>
      <p className="py-2 wrap-anywhere whitespace-pre-wrap">
        {/* Odd pieces are the links. */}
        {mail.text.split(ADDRESS).map((piece, at) =>
          at % 2 === 0 ? (
            piece
          ) : (
            <a key={at} href={piece}>
              {piece}
            </a>
          ),
        )}
      </p>
    </details>
  )
}
