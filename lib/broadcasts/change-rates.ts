import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { Rates } from '@/lib/broadcasts/schema'
import { db } from '@/lib/platform/db'

/** Sets the hourly limits on broadcast mails; a running broadcast applies them within seconds. */
export async function changeRates(owner: Authorized<'owner'>, rates: Rates): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.campaign.update({ where: { id: 1 }, data: rates })
    await audit(tx, { adminId: owner.id, verb: 'change-rates', subject: 'campaign:1', detail: rates })
  })
}
