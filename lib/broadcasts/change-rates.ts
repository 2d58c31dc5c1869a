import { record } from '@/lib/audit/record'
import type { Rates } from '@/lib/broadcasts/schema'
import { db } from '@/lib/platform/db'

/** Sets the most mails of broadcasts in an hour; one that is being sent keeps to it within seconds. */
export async function changeRates(adminId: string, rates: Rates): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.campaign.update({ where: { id: 1 }, data: rates })
    await record(tx, { adminId, verb: 'change-rates', subject: 'campaign:1', detail: rates })
  })
}
