import type { Transaction } from '@/lib/platform/db'

const PATIENCE_MS = 10_000

/** Limits the transaction's queries to 10 seconds each. */
export async function beQuick(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`
}

/** When the transaction began, by the database's clock, which also stamps rows. */
export async function transactionTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`
  if (!row) throw new Error('The database told no time')
  return row.now
}

/** Whether what was counted changed so much that an admin must look again. */
export function hasDrifted(seen: number, now: number): boolean {
  return Math.abs(now - seen) > Math.max(10, seen * 0.05)
}
