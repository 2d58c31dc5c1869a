import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { digestOf, keepApproved, mailsNow } from '@/lib/broadcasts/approved'
import { changesOf } from '@/lib/broadcasts/changes'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { settleNotices } from '@/lib/broadcasts/notices'
import { firstMailAt } from '@/lib/broadcasts/rules'
import { db } from '@/lib/platform/db'

/** `changed`: the mails no longer have the digest seen. `late`: no longer waiting, or published in no language. */
export type Approved = 'approved' | 'changed' | 'late'

/** Approves the update's current mails, as the owner saw them, in place of the old ones; the first goes out in ten minutes at the earliest. */
export async function approveAnew(owner: Authorized<'owner'>, id: number, seen: string): Promise<Approved> {
  const broadcast = await db().broadcast.findUnique({ where: { id }, select: { updateId: true } })
  if (!broadcast) return 'late'
  const mails = await mailsNow(broadcast.updateId, id)
  if (mails.length === 0) return 'late'
  if (digestOf(mails) !== seen) return 'changed'
  return db().$transaction(async (tx) => {
    const waiting = await lockBroadcast(tx, id)
    if (waiting?.state !== 'waiting') return 'late'
    await keepApproved(tx, id, mails)
    await tx.broadcast.update({ where: { id }, data: { startsAt: firstMailAt(waiting.startsAt) } })
    await settleNotices(tx, id)
    await audit(tx, { adminId: owner.id, verb: 'approve', subject: `broadcast:${id}` })
    return 'approved'
  })
}

/** Keeps the mails approved before, whatever the update says now; the owner is not asked about these changes again. */
export async function keepToApproved(
  owner: Authorized<'owner'>,
  id: number,
  seen: string,
): Promise<Approved> {
  const changes = await changesOf(id)
  if (!changes) return 'late'
  if (changes.digest !== seen) return 'changed'
  await db().$transaction(async (tx) => {
    await lockBroadcast(tx, id)
    const now = new Date()
    const notice = { broadcastId: id, event: 'changed', detail: seen }
    const { count } = await tx.broadcastNotice.updateMany({ where: notice, data: { seenAt: now } })
    if (count === 0)
      await tx.broadcastNotice.create({ data: { ...notice, adminId: owner.id, mailedAt: now, seenAt: now } })
    await audit(tx, { adminId: owner.id, verb: 'keep-approved', subject: `broadcast:${id}` })
  })
  return 'approved'
}
