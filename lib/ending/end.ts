import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { Ending } from '@/lib/ending/schema'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Closes signing from now on. False where the campaign has ended already. */
export async function endCampaign(owner: Authorized<'owner'>, ending: Ending): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.campaign.updateMany({
      where: { id: 1, endedAt: null },
      data: { ...ending, endedAt: new Date() },
    })
    if (count === 0) return false
    await audit(tx, { adminId: owner.id, verb: 'end-campaign', subject: 'campaign:1', detail: ending })
    await invalidate(tx)
    return true
  })
}
