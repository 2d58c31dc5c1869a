import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { LedgerCheck } from '@/lib/ledger/admin-queries'

/** Shown when nothing is added to the ledger, or somebody who should cosign it does not. */
export function LedgerNotice({ problem, waitingSince, witnesses }: LedgerCheck) {
  const t = useTranslations('admin.overview.ledger')
  return (
    <>
      {problem && (
        <p className="sentence mb-4">
          {t.rich(`stopped.${problem.kind}`, { at: () => <Timestamp at={problem.since} time /> })}
        </p>
      )}
      {waitingSince && (
        <p className="sentence mb-4">{t.rich('late', { at: () => <Timestamp at={waitingSince} time /> })}</p>
      )}
      {witnesses.map(({ name, problem, since }) => (
        <p key={name} className="sentence mb-4">
          {t.rich(`witness.${problem}`, { name, at: () => <Timestamp at={since} time /> })}
        </p>
      ))}
    </>
  )
}
