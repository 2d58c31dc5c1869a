import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { Switch } from '@/lib/switches/schema'

const COLUMNS = { signing: 'signingClosedAt', mail: 'mailStoppedAt', readOnly: 'readOnlyAt' } as const

const VERBS = {
  signing: { on: 'close-signing', off: 'open-signing' },
  mail: { on: 'stop-mail', off: 'resume-mail' },
  readOnly: { on: 'make-read-only', off: 'end-read-only' },
} as const

/** Turns a switch, on every process within seconds. False where it stands so already. */
export async function turnSwitch(
  owner: Authorized<'owner'>,
  which: Switch,
  to: 'on' | 'off',
): Promise<boolean> {
  const column = COLUMNS[which]
  return db().$transaction(async (tx) => {
    const { count } = await tx.campaign.updateMany({
      where: { id: 1, [column]: to === 'on' ? null : { not: null } },
      data: { [column]: to === 'on' ? new Date() : null },
    })
    if (count === 0) return false
    await audit(tx, { adminId: owner.id, verb: VERBS[which][to], subject: 'campaign:1' })
    await invalidate(tx)
    return true
  })
}
