import type { Transaction } from '@/lib/platform/db'

export const CHANNEL = 'campaign_changed'

/** Tells every process, when the transaction commits, that what they hold in memory changed: public pages and blocks. */
export async function invalidate(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`
}

/**
 * SQL for a statement that announces in the same breath as it writes: a query that announces if `source` has rows. It must be
 * read from, or PostgreSQL passes it over.
 */
export function invalidating(source: string): string {
  return `SELECT pg_notify('${CHANNEL}', '') FROM ${source} LIMIT 1`
}
