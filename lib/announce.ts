import { execute, type SqlTransaction, type Transaction } from '@/lib/db'

export const CHANNEL = 'campaign_changed'

/** Tells every process, when the transaction commits, that the public pages changed: each drops what it has cached. */
export async function announce(tx: Transaction | SqlTransaction): Promise<void> {
  await execute(tx, 'SELECT pg_notify($1, $2)', [CHANNEL, ''])
}
