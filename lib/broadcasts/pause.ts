import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { settleNotices } from '@/lib/broadcasts/notices'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { firstMailAt, hasBegun } from '@/lib/broadcasts/rules'
import { db } from '@/lib/platform/db'

/** Pauses a broadcast; at most the current mail still goes out. False when it is not running. */
export async function pauseBroadcast(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'sending') return false
    await tx.broadcast.update({ where: { id }, data: { state: 'paused', problem: null, problemAt: null } })
    await audit(tx, { adminId: owner.id, verb: 'pause', subject: `broadcast:${id}` })
    return true
  })
}

/** Resumes, forgiving earlier bounces; an overdue first mail waits ten minutes. False unless paused and published. */
export async function resumeBroadcast(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'paused') return false
    if ((await publishedLocales(broadcast.updateId, tx)).length === 0) return false
    const where = hasBegun(broadcast)
      ? ({ state: 'sending' } as const)
      : ({ state: 'waiting', startsAt: startsAgainAt(broadcast.startsAt) } as const)
    await tx.broadcast.update({
      where: { id },
      data: { ...where, problem: null, problemAt: null, wentOnAt: new Date() },
    })
    await settleNotices(tx, id)
    await audit(tx, { adminId: owner.id, verb: 'resume', subject: `broadcast:${id}` })
    return true
  })
}

function startsAgainAt(startsAt: Date | null): Date {
  return startsAt && startsAt.getTime() > Date.now() ? startsAt : firstMailAt()
}
