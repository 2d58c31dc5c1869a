import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { stopCatchUps } from '@/lib/broadcasts/stop-catch-ups'
import { db } from '@/lib/platform/db'
import { keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'

/** Turns the catch-up mail on or off, which ends one that is under way. Nothing happens where it stands so already. */
export async function changeCatchUp(owner: Authorized<'owner'>, isOn: boolean): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    const changed = await keepChanges(tx, owner.id, before, { catchUp: isOn })
    if (changed.length === 0) return
    await tx.campaign.update({ where: { id: 1 }, data: { catchUp: isOn } })
    if (!isOn) await stopCatchUps(tx, owner.id)
    await audit(tx, {
      adminId: owner.id,
      verb: isOn ? 'turn-on-catch-up' : 'turn-off-catch-up',
      subject: 'campaign:1',
    })
  })
}
