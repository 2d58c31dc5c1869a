import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { Retention } from '@/lib/retention/schema'
import { keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'

/** Sets how long personal data stays, from the next night on. The audit holds old and new times. */
export async function editRetention(owner: Authorized<'sudo'>, retention: Partial<Retention>): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    await tx.campaign.update({ where: { id: 1 }, data: retention })
    await keepChanges(tx, owner.id, before, retention)
    const after = { ...before, ...retention }
    const detail = {
      ...{ 'after the end from': before.keptMonthsAfterEnd, 'after the end to': after.keptMonthsAfterEnd },
      ...{
        'after signing from': before.keptMonthsAfterSigning,
        'after signing to': after.keptMonthsAfterSigning,
      },
      ...{ 'of news from': before.keptMonthsOfNews, 'of news to': after.keptMonthsOfNews },
    }
    await audit(tx, { adminId: owner.id, verb: 'edit-retention', subject: 'campaign:1', detail })
    await invalidate(tx)
  })
}
