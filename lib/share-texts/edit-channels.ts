import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'

/** Sets which ways to share pages offer; the audit records old and new ones. */
export async function editShareChannels(owner: Authorized<'owner'>, shareChannels: string[]): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    await tx.campaign.update({ where: { id: 1 }, data: { shareChannels } })
    await keepChanges(tx, owner.id, before, { shareChannels })
    const detail = { from: before.shareChannels.join(', '), to: shareChannels.join(', ') }
    await audit(tx, { adminId: owner.id, verb: 'edit-share-channels', subject: 'campaign:1', detail })
    await invalidate(tx)
  })
}
