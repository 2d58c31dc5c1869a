import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

export type Reopened = 'reopened' | 'running' | 'erased'

/** Lets people sign again; not once signatures were `erased` because of the end. */
export async function reopenCampaign(owner: Authorized<'owner'>): Promise<Reopened> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
    const { endedAt, erasingBeganAt } = await tx.campaign.findUniqueOrThrow({ where: { id: 1 } })
    if (!endedAt) return 'running'
    if (erasingBeganAt) return 'erased'
    await tx.campaign.update({
      where: { id: 1 },
      data: { endedAt: null, outcome: null, successorUrl: null },
    })
    await audit(tx, { adminId: owner.id, verb: 'reopen-campaign', subject: 'campaign:1' })
    await invalidate(tx)
    return 'reopened'
  })
}
