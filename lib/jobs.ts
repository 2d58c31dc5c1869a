import type { Transaction } from '@/lib/db'

/** Every kind of job and what it carries: ids only, never an address, a name or a token. */
export type Jobs = {
  'mail-confirmation': { signatureId: string }
  'mail-counted': { signatureId: string }
  'mail-signed-already': { signatureId: string }
  'fold-tallies': Record<string, never>
}

/**
 * Enqueues a job in the transaction that needs the work. `key` folds equal waiting jobs into one. A job that throws is
 * tried again after e^attempt seconds, six hours at most, 100 times in all: for about three weeks. It is kept after that.
 */
export async function enqueue<Kind extends keyof Jobs>(
  tx: Transaction,
  kind: Kind,
  payload: Jobs[Kind],
  key?: string,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${kind}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null}, max_attempts => 100)`
}
