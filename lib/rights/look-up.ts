import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { holdingsOf, subjectOf, type Holdings } from '@/lib/rights/holdings'

/** What the site holds of an address, in numbers; the audit notes the look, without the address. */
export async function lookUp(owner: Authorized<'owner'>, email: string): Promise<Holdings> {
  const holdings = await holdingsOf(await subjectOf(email))
  const found = Object.values(holdings).some(Boolean)
  await db().$transaction((tx) =>
    audit(tx, { adminId: owner.id, verb: 'look-up', subject: 'signatures', detail: { found } }),
  )
  return holdings
}
