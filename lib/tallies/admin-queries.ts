import { z } from 'zod'
import { db } from '@/lib/platform/db'

const RECENT_MS = 7 * 86_400_000
const OVERDUE_MS = 2 * 86_400_000

const drift = z.object({
  events: z.number(),
  tallies: z.number(),
  countBefore: z.number(),
  countAfter: z.number(),
})

export type CountCheck = {
  /** The last complete nightly check, when it is over two days old. */
  overdueSince: Date | null
  /** The last correction, within seven days. */
  drift: (z.output<typeof drift> & { at: Date }) | null
}

/** The state of the nightly check of the count, as far as it needs attention. */
export async function countCheck(now = new Date()): Promise<CountCheck> {
  const [{ reconciledAt }, event] = await Promise.all([
    db().campaign.findUniqueOrThrow({ where: { id: 1 }, select: { reconciledAt: true } }),
    db().auditEvent.findFirst({
      where: { verb: 'reconcile', at: { gt: new Date(now.getTime() - RECENT_MS) } },
      orderBy: { at: 'desc' },
      select: { at: true, detail: true },
    }),
  ])
  const overdue = reconciledAt !== null && now.getTime() - reconciledAt.getTime() > OVERDUE_MS
  return {
    overdueSince: overdue ? reconciledAt : null,
    drift: event && { at: event.at, ...drift.parse(event.detail) },
  }
}
