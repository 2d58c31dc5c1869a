import { invalidate } from '@/lib/platform/invalidate'
import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/platform/db'
import { fold, takeFoldLock } from '@/lib/tallies/fold'
import { reconcileEvents } from '@/lib/tallies/reconcile-events'
import { reconcileHours } from '@/lib/tallies/reconcile-hours'

export type Drift = {
  /** Events appended because signatures had too few or too many. */
  events: number
  /** Tallies of an hour and country that were set right. */
  tallies: number
  /** The campaign's count, as it was and as it is now. */
  count: { before: number; after: number }
}

/**
 * The nightly check: signatures against their events, events against the tallies, tallies against the campaign's count.
 * What differs is set right, announced, and written into the audit in nobody's name. Returns what it found, or null when all
 * agreed. Signing goes on meanwhile; the fold waits for a day's tallies at most. Throws when `signal` aborts: what was set
 * right until then stays so.
 */
export async function reconcile(signal?: AbortSignal): Promise<Drift | null> {
  const events = await reconcileEvents(signal)
  if (events > 0) await fold()
  const tallies = await reconcileHours(signal)
  return db().$transaction(async (tx) => {
    await takeFoldLock(tx)
    const count = await reconcileCount(tx)
    if (events === 0 && tallies === 0 && count.before === count.after) return null
    await record(tx, {
      adminId: null,
      verb: 'reconcile',
      subject: 'campaign:1',
      detail: { events, tallies, countBefore: count.before, countAfter: count.after },
    })
    return { events, tallies, count }
  })
}

async function reconcileCount(tx: Transaction): Promise<Drift['count']> {
  const [count] = await tx.$queryRaw<Drift['count'][]>`
    SELECT count AS before, (
      SELECT coalesce(sum(confirmed + restored - withdrawn - removed), 0) FROM tallies
    )::int AS after
    FROM campaign WHERE id = 1`
  if (!count) throw new Error('There is no campaign')
  const { before, after } = count
  const now = new Date()
  await tx.campaign.update({
    where: { id: 1 },
    data: { reconciledAt: now, ...(before !== after && { count: after, countedAt: now }) },
  })
  if (before !== after) await invalidate(tx)
  return count
}
