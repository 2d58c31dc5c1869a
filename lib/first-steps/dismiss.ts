import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { isDismissed } from '@/lib/first-steps/queries'
import { db } from '@/lib/platform/db'

/** Hides the first steps from every owner. */
export async function dismissFirstSteps(owner: Authorized<'owner'>): Promise<void> {
  if (await isDismissed()) return
  await db().$transaction((tx) =>
    audit(tx, { adminId: owner.id, verb: 'dismiss-first-steps', subject: 'campaign:1' }),
  )
}
