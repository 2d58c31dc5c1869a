import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

/** Dismisses a notice for every owner. False when it is already gone. */
export async function noteSeen(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.broadcastNotice.updateMany({
      where: { id, seenAt: null },
      data: { seenAt: new Date() },
    })
    if (count > 0) await audit(tx, { adminId: owner.id, verb: 'note-seen', subject: `notice:${id}` })
    return count > 0
  })
}
