import { Timestamp } from '@/components/admin/format/timestamp'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { CountCheck } from '@/lib/tallies/admin-queries'

/** Shown when the nightly check found a wrong count, or has not run. */
export function CountCheckNotice({ drift, overdueSince }: CountCheck) {
  if (!drift && !overdueSince) return null
  return (
    <div className="mb-4 grid gap-2">
      {drift && (
        <p className="sentence">
          The check of <Timestamp at={drift.at} time /> found that the count and the signatures did not agree,
          and mended it: {changes(drift)}. <a href="/admin/audit">See the audit</a>.
        </p>
      )}
      {overdueSince && (
        <p className="sentence">
          The count was last compared with the signatures on <Timestamp at={overdueSince} time />. It should
          be every night: look at the server’s log.
        </p>
      )}
    </div>
  )
}

function changes({ events, tallies, countBefore, countAfter }: NonNullable<CountCheck['drift']>): string {
  const number = (value: number) => formatNumber(value, STAFF_LOCALE)
  const parts = [
    events > 0 && `events added: ${number(events)}`,
    tallies > 0 && `hours by country corrected: ${number(tallies)}`,
    countBefore !== countAfter && `count ${number(countBefore)} → ${number(countAfter)}`,
  ]
  return parts.filter(Boolean).join(', ')
}
