import { Timestamp } from '@/components/admin/format/timestamp'
import type { LedgerCheck } from '@/lib/ledger/admin-queries'
import { LEDGER_ADVICE, LEDGER_PROBLEMS, WITNESS_PROBLEMS } from '@/lib/ledger/rules'

/** Shown when nothing is added to the ledger, or somebody who should cosign it does not. */
export function LedgerNotice({ problem, waitingSince, witnesses }: LedgerCheck) {
  if (!problem && !waitingSince && witnesses.length === 0) return null
  return (
    <div className="mb-4 grid gap-2">
      {problem && (
        <p className="sentence">
          Nothing is added to the ledger since <Timestamp at={problem.since} time />, while signing goes on:{' '}
          {LEDGER_PROBLEMS[problem.kind]}. Whoever runs the server may {LEDGER_ADVICE[problem.kind]}.
        </p>
      )}
      {waitingSince && (
        <p className="sentence">
          What happened on <Timestamp at={waitingSince} time /> is not in the ledger yet. It should be within
          a minute: look at the server’s log.
        </p>
      )}
      {witnesses.map(({ name, problem, since }) => (
        <p key={name} className="sentence">
          The witness {name} has not cosigned the ledger since <Timestamp at={since} time />:{' '}
          {WITNESS_PROBLEMS[problem]}.
        </p>
      ))}
    </div>
  )
}
