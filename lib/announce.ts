import type { Transaction } from '@/lib/db'

export const CHANNEL = 'campaign_changed'

/** Tells every process, when the transaction commits, that the public pages changed: each drops what it has cached. */
export async function announce(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`
}
