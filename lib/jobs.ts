import { execute, type SqlTransaction, type Transaction } from '@/lib/db'

/** Every kind of job and what it carries: ids only, never an address, a name or a token. */
export type Jobs = {
  'mail-confirmation': { signatureId: string }
  'mail-counted': { signatureId: string }
  'mail-signed-already': { signatureId: string }
  'remove-in-bulk': { removalId: number }
}

export type Job = { [Kind in keyof Jobs]: { kind: Kind; payload: Jobs[Kind] } }[keyof Jobs]

/**
 * Enqueues jobs in the transaction that needs the work. A job that throws is tried again after e^attempt seconds, six hours
 * at most, 100 times in all: for about three weeks. It is kept after that.
 */
export async function enqueue(tx: Transaction | SqlTransaction, jobs: Job[]): Promise<void> {
  if (jobs.length > 0) await execute(tx, ADD, [JSON.stringify(jobs)])
}

const ADD = `
  SELECT graphile_worker.add_jobs(ARRAY(
    SELECT ROW(kind, payload, NULL, NULL, 100, NULL, NULL, NULL)::graphile_worker.job_spec
    FROM json_to_recordset($1::json) AS job (kind text, payload json)
  ))`
