import { approvedMails } from '@/lib/broadcasts/approved'
import { audienceIn } from '@/lib/broadcasts/audience-sql'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { countUntil, type Addressed, type Recipients } from '@/lib/broadcasts/recipients'
import { UNDER_WAY } from '@/lib/broadcasts/rules'
import { db, type Transaction } from '@/lib/platform/db'

const DAY_MS = 24 * 3_600_000

/** Why there is nothing to catch up with now, or whom it would mail which update. */
export type CatchUpPlan =
  | { state: 'never' | 'stopped' | 'withdrawn' | 'open' | 'recent' | 'nobody' }
  | { state: 'ready'; mailed: { id: number; pictures: boolean }; to: Addressed; recipients: Recipients }

/** What a catch-up would do now: the latest mailing's update, to those of its audience who confirmed since. Throws after 20 seconds. */
export async function planCatchUp(tx: Transaction): Promise<CatchUpPlan> {
  const last = await tx.broadcast.findFirst({
    where: { confirmedSince: null, startsAt: { not: null }, counts: { some: { sent: { gt: 0 } } } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
  })
  if (!last?.until || (await approvedMails(last.id, tx)).length === 0) return { state: 'never' }
  if (last.state === 'stopped') return { state: 'stopped' }
  const { updateId, until, audience } = last
  if ((await publishedLocales(updateId, tx)).length === 0) return { state: 'withdrawn' }
  const open = { OR: [{ state: { in: [...UNDER_WAY] } }, { state: 'draft' as const, updateId }] }
  if ((await tx.broadcast.count({ where: open })) > 0) return { state: 'open' }
  const lately = { endedAt: { gt: new Date(Date.now() - DAY_MS) } }
  if ((await tx.broadcast.count({ where: lately })) > 0) return { state: 'recent' }
  const to = { updateId, audience: audienceIn(audience), confirmedSince: until }
  const recipients = await countUntil(tx, to, null)
  return recipients.total === 0 ? { state: 'nobody' } : { state: 'ready', mailed: last, to, recipients }
}

/** The same for a page, with the titles of the update. */
export async function catchUpNow() {
  return db().$transaction(async (tx) => {
    const plan = await planCatchUp(tx)
    if (plan.state !== 'ready') return plan
    const { updateId } = plan.to
    const titles = await tx.updateWords.findMany({
      where: { updateId },
      select: { locale: true, title: true },
    })
    return { state: plan.state, updateId, total: plan.recipients.total, titles }
  })
}

export type CatchUpNow = Awaited<ReturnType<typeof catchUpNow>>
