import type pg from 'pg'
import { LEDGER_ADVICE, LEDGER_PROBLEMS, WITNESS_PROBLEMS } from '@/lib/ledger/rules'
import { witnesses } from '@/lib/ledger/witnesses'
import type { Finding } from '@/lib/mail/dns-records'
import { EnvironmentError } from '@/lib/platform/env'
import { mend, ok, unasked } from './finding.ts'

const WHAT = 'Ledger'

type Row = { id: number; origin: string; size: string; problem: keyof typeof LEDGER_PROBLEMS | null }

export async function examineLedger(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<Row>(
    'SELECT id, origin, size, problem FROM ledger_logs ORDER BY id DESC LIMIT 1',
  )
  const [log] = rows
  if (!log) return [unasked(WHAT, 'it is empty yet: the first start begins it')]
  const { origin, size, problem } = log
  const state = problem
    ? mend(WHAT, `nothing is added: ${LEDGER_PROBLEMS[problem]}. What may be done: ${LEDGER_ADVICE[problem]}`)
    : ok(WHAT, `${origin} holds ${size} entries: is a copy of LEDGER_KEY kept elsewhere?`)
  return [state, ...(await examineWitnesses(client, log.id))]
}

async function examineWitnesses(client: pg.Client, logId: number): Promise<Finding[]> {
  const what = 'Witnesses'
  try {
    const asked = witnesses()
    if (asked.length === 0) return [ok(what, 'LEDGER_WITNESSES is unset: nobody cosigns the ledger')]
    const { rows } = await client.query<{ witness: string; problem: keyof typeof WITNESS_PROBLEMS | null }>(
      'SELECT witness, problem FROM ledger_cosignatures WHERE log_id = $1',
      [logId],
    )
    return asked.map(({ vkey, key: { name } }) => {
      const row = rows.find(({ witness }) => witness === vkey)
      if (!row) return unasked(what, `${name} was not asked yet: the site does while it runs`)
      return row.problem
        ? mend(what, `${name}: ${WITNESS_PROBLEMS[row.problem]}`)
        : ok(what, `${name} cosigns`)
    })
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return [mend(what, error.message)]
  }
}
