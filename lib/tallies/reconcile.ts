import { audit } from '@/lib/audit/audit'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { aggregateEvents, takeAggregationLock } from '@/lib/tallies/aggregate'
import { reconcileEvents } from '@/lib/tallies/reconcile-events'
import { reconcileHours } from '@/lib/tallies/reconcile-hours'

export type Drift = {
  events: number
  tallies: number
  count: { before: number; after: number }
}

/** The nightly check of events, tallies and count: corrects and audits drift, and returns it or null. Throws when `signal` aborts. */
export async function reconcile(signal?: AbortSignal): Promise<Drift | null> {
  const events = await reconcileEvents(signal)
  if (events > 0) await aggregateEvents()
  const tallies = await reconcileHours(signal)
  return db().$transaction(async (tx) => {
    await takeAggregationLock(tx)
    const count = await reconcileCount(tx)
    if (events === 0 && tallies === 0 && count.before === count.after) return null
    await audit(tx, {
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
