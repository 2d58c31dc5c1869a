import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { CountCheck } from '@/lib/tallies/admin-queries'

/** Shown when the nightly check found a wrong count, or has not run. */
export function CountCheckNotice({ drift, overdueSince }: CountCheck) {
  const t = useTranslations('admin.overview.countCheck')
  return (
    <>
      {drift && (
        <p className="sentence mb-4">
          {t.rich(drift.countBefore === drift.countAfter ? 'correctedParts' : 'corrected', {
            before: drift.countBefore,
            after: drift.countAfter,
            at: () => <Timestamp at={drift.at} time />,
            audit: (words) => <a href="/admin/audit?kind=petition">{words}</a>,
          })}
        </p>
      )}
      {overdueSince && (
        <p className="sentence mb-4">
          {t.rich('overdue', { at: () => <Timestamp at={overdueSince} time /> })}
        </p>
      )}
    </>
  )
}
