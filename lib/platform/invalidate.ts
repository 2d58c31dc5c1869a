import type { Transaction } from '@/lib/platform/db'

export const CHANNEL = 'campaign_changed'

export async function invalidate(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`
}

/** The same as SQL for a CTE, when `source` has rows. Must be selected from, or PostgreSQL skips it. */
export function invalidateSql(source: string): string {
  return `SELECT pg_notify('${CHANNEL}', '') FROM ${source} LIMIT 1`
}
