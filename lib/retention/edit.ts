import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { Retention } from '@/lib/retention/schema'

/** Sets how long personal data stays, from the next night on. The audit holds old and new times. */
export async function editRetention(owner: Authorized<'owner'>, retention: Retention): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
    const { keptMonthsAfterEnd, keptMonthsAfterSigning, keptMonthsOfNews } =
      await tx.campaign.findUniqueOrThrow({ where: { id: 1 } })
    await tx.campaign.update({ where: { id: 1 }, data: retention })
    const detail = {
      ...{ 'after the end from': keptMonthsAfterEnd, 'after the end to': retention.keptMonthsAfterEnd },
      ...{
        'after signing from': keptMonthsAfterSigning,
        'after signing to': retention.keptMonthsAfterSigning,
      },
      ...{ 'of news from': keptMonthsOfNews, 'of news to': retention.keptMonthsOfNews },
    }
    await audit(tx, { adminId: owner.id, verb: 'edit-retention', subject: 'campaign:1', detail })
    await invalidate(tx)
  })
}
