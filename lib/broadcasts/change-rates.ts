import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { Rates } from '@/lib/broadcasts/schema'
import { db } from '@/lib/platform/db'
import { keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'

/** Sets the hourly limits on broadcast mails; a running broadcast applies them within seconds. */
export async function changeRates(owner: Authorized<'owner'>, rates: Partial<Rates>): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    await keepChanges(tx, owner.id, before, rates)
    await tx.campaign.update({ where: { id: 1 }, data: rates })
    const { mailsPerHour, mailsPerHourDomain } = { ...before, ...rates }
    const detail = { mailsPerHour, mailsPerHourDomain }
    await audit(tx, { adminId: owner.id, verb: 'change-rates', subject: 'campaign:1', detail })
  })
}
