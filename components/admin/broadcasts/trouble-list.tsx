import { Timestamp } from '@/components/admin/format/timestamp'
import type { BroadcastPulse } from '@/lib/broadcasts/admin-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

/** Refusals by code, and the domains on hold. */
export function TroubleList({ pulse: { failures, slow } }: { pulse: BroadcastPulse }) {
  if (failures.length + slow.length === 0) return <p className="meta">None.</p>
  return (
    <ul className="grid gap-1">
      {failures.map(({ code, count }) => (
        <li key={`failed-${code}`}>
          {formatNumber(count, STAFF_LOCALE)} {count === 1 ? 'mail was' : 'mails were'} refused with{' '}
          <code>{code || 'no code'}</code>
        </li>
      ))}
      {slow.map(({ domain, code, until }) => (
        <li key={`slow-${domain}`} className="wrap-anywhere">
          {domain} takes none for now (<code>{code}</code>): its mails go on after{' '}
          <Timestamp at={until} time />
        </li>
      ))}
    </ul>
  )
}
